import { type ReactElement, useCallback, useMemo } from 'react'
import { useStore } from 'zustand'
import { answersText } from '#messages'
import type { EffectsRequest, StudyOutline } from '#worker'
import { type ChartPoint, StackedAreaChart, Waterfall } from '../../charts/index.ts'
import type { ComposedInput, ResultAsked } from '../../figures/explained.ts'
import type { AboutFile } from '../../figures/table-file.ts'
import { labelIn } from '../../figures/label-in.ts'
import { variableLabel } from '../../figures/variable-label.ts'
import { AnswerFiles } from '../../figures/AnswerFiles.tsx'
import { leversOf } from '../../state/edit-levers.ts'
import { baselineOf } from '../../state/selectors.ts'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { PanelGrid } from '../../ui/PlaceFrame.tsx'
import { Select } from '../../ui/Select.tsx'
import { useTheme } from '../../ui/theme/ThemeProvider.tsx'
import { aboutAnswer } from './about-answer.ts'
import { endsOfEffects, resultOf } from './answer-runs.ts'
import { answerState } from './answer-state.ts'
import { Asking } from './Asking.tsx'
import { yearShown, yearsOffered } from '../../figures/years-offered.ts'
import type { EffectsProps } from './effects-props.ts'
import { EffectsTable } from './EffectsTable.tsx'
import { effectsWaterfall, effectsWedges, methodName } from './effects-spec.ts'
import { EffectsNotices } from './EffectsNotices.tsx'
import { type Ends, explainedBar, explainedLayer } from './explained-effect.ts'
import { InteractionMatrix } from './InteractionMatrix.tsx'
import { useForm } from './use-form.ts'

const METHODS = ['shapley', 'first-in', 'last-out'] as const
const GROUPINGS = ['sector', 'kind', 'none'] as const
const OUTCOMES = ['Emissions|Kyoto Gases', 'Emissions|CO2', 'Cost|Resource', 'Primary Energy', 'Emissions|PM2.5']

/** Antithetic pairs of orders, where there are too many policies for every coalition; 64 runs through all of them. */
const SAMPLE = { pairs: 32, seed: 1 } as const

/** The scenario that was chosen to compare with, as long as it is another one. */
function againstOf({ scenarios }: StudyOutline, scenario: string, chosen: string | null): string {
  const others = scenarios.filter(({ id }) => id !== scenario)
  return (others.find(({ id }) => id === chosen) ?? others[0])?.id ?? scenario
}

/** What each policy of the scenario does against another one. */
export function PolicyEffectsView({
  store,
  conductor,
  outline,
  scenario,
  save,
  onExplain,
}: EffectsProps): ReactElement {
  const { effects: text, levers: leverText } = useText()
  const language = useLanguage()
  const theme = useTheme()
  const question = useStore(store, ({ questions }) => questions.effects)
  const levers = useStore(store, (state) => leversOf(state.levers, scenario))
  const rule = useStore(store, (state) => state.rule)
  const gwp = useStore(store, (state) => state.gwp)
  const others = outline.scenarios.filter(({ id }) => id !== scenario)
  const baseline = useStore(store, (state) => state.baseline)
  const against = againstOf(outline, scenario, baselineOf(outline, scenario, baseline))
  const [{ method, grouping, outcome, year }, change] = useForm(store, 'effects', () => ({
    method: 'shapley',
    grouping: 'sector',
    outcome: OUTCOMES[0] ?? '',
    year: yearShown(outline.country),
  }))
  const request = useMemo(
    (): EffectsRequest => ({ scenario, rule, gwp, levers, against, method, grouping, ...SAMPLE }),
    [scenario, rule, gwp, levers, against, method, grouping],
  )
  const { answered } = question
  const words = useMemo(
    () => ({ outline, language, text, kinds: leverText.kinds }),
    [outline, language, text, leverText],
  )
  const shown = useMemo(() => {
    if (answered === null) return null
    const found = answered.answer.outcomes.find(({ variable }) => variable === outcome)
    if (found === undefined) return null
    const { answer } = answered
    const waterfall = effectsWaterfall(answer, found, year, words)
    const wedges = effectsWedges(answer, found, words)
    const how = text.partOf({ method: waterfall.note ?? '' })
    const { from: before, to: after } = endsOfEffects(answered.request)
    const endsIn = (at: number): Ends => ({
      from: resultOf(before, found.variable, at),
      to: resultOf(after, found.variable, at),
    })
    const inputsIn = (at: number): ComposedInput[] => {
      const t = answer.years.indexOf(at)
      const total = (label: string, values: Float64Array, asks: ResultAsked): ComposedInput => {
        return { label, value: values[t] ?? Number.NaN, unit: waterfall.unit, year: at, asked: asks }
      }
      const { from, to } = endsIn(at)
      return [total(waterfall.from.label, found.baseline, from), total(waterfall.to.label, found.scenario, to)]
    }
    return {
      found,
      waterfall,
      wedges,
      onBar: (point: ChartPoint) => onExplain(explainedBar(waterfall, point, endsIn(year), how)),
      onWedge: (point: ChartPoint) => onExplain(explainedLayer(wedges, point, how, inputsIn(point.year))),
    }
  }, [answered, outcome, year, words, text, onExplain])
  const answers = answersText(language)
  const about = useCallback(async () => {
    if (answered === null) return []
    const { answer, request: asked } = answered
    const facts: AboutFile = [
      [answers.facts.method, methodName(answer, { text })],
      ...(typeof asked.grouping === 'string'
        ? [[answers.facts.grouping, text.groupings[asked.grouping]] as const]
        : []),
      [answers.facts.runs, String(answer.runs)],
    ]
    const { from: baselineRun, to: scenarioRun } = endsOfEffects(asked)
    return aboutAnswer(conductor, { scenario: scenarioRun, baseline: baselineRun, facts }, outline, language)
  }, [answered, answers, text, conductor, outline, language])
  const option = (value: string, label: string) => ({ value, label })
  const nameOf = (id: string): string => labelIn(outline.scenarios.find((one) => one.id === id)?.label, language, id)
  const state = answerState(answered, request, text.olderAnswer)
  return (
    <>
      <Asking
        question={question}
        request={request}
        label={text.ask.effects}
        promise={text.promises.effects}
        example={{
          question: text.examples.effects({ scenario: nameOf(scenario), against: nameOf(against) }),
          onAsk: () => void conductor.askEffects(request),
        }}
        working={text.working.effects}
        onAsk={() => void conductor.askEffects(request)}
        onStop={() => conductor.stopAsking('effects')}
      >
        <Select
          label={text.against}
          value={against}
          options={others.map(({ id, label }) => option(id, labelIn(label, language, id)))}
          onChange={(next) => store.setState({ baseline: next })}
        />
        <Select
          label={text.method}
          value={method}
          options={METHODS.map((value) => ({ value, label: text.methods[value] }))}
          onChange={(value) => change({ method: value })}
        />
        <Select
          label={text.grouping}
          value={grouping}
          options={GROUPINGS.map((value) => ({ value, label: text.groupings[value] }))}
          onChange={(value) => change({ grouping: value })}
        />
      </Asking>
      {answered === null ? null : (
        <div className="asking-controls">
          <Select
            label={text.outcome}
            labelAt="side"
            value={outcome}
            options={OUTCOMES.map((value) => option(value, variableLabel(value, outline, language)))}
            onChange={(value) => change({ outcome: value })}
          />
          <Select
            label={text.year}
            labelAt="side"
            value={String(year)}
            options={yearsOffered(outline.country).map((one) => option(String(one), String(one)))}
            onChange={(value) => change({ year: Number(value) })}
          />
        </div>
      )}
      {shown === null || answered === null ? null : (
        <AnswerFiles
          name={`effects-${answered.request.scenario}`}
          isOld={state.kind === 'stale'}
          about={about}
          save={save}
          onExplain={onExplain}
        >
          <EffectsNotices effects={answered.answer} words={words} />
          <PanelGrid>
            <div className="panel">
              <Waterfall
                spec={shown.waterfall}
                {...{ theme, language, save, state }}
                fileName={`effects-${year}`}
                onExplain={shown.onBar}
              />
            </div>
            <div className="panel">
              <StackedAreaChart
                spec={shown.wedges}
                {...{ theme, language, save, state }}
                fileName="effects-wedges"
                onExplain={shown.onWedge}
                height={360}
              />
            </div>
          </PanelGrid>
          <Panel
            heading={answers.effects}
            note={
              answered.answer.sample === null
                ? answers.effectsNote
                : `${answers.sampledNote({ orders: 2 * answered.answer.sample.pairs })} ${answers.effectsNote}`
            }
          >
            <EffectsTable
              effects={answered.answer}
              ends={endsOfEffects(answered.request)}
              outcome={shown.found}
              words={words}
            />
          </Panel>
          <Panel heading={text.interactions} note={text.interactionsNote}>
            <InteractionMatrix effects={answered.answer} outcome={shown.found} year={year} words={words} />
          </Panel>
        </AnswerFiles>
      )}
    </>
  )
}
