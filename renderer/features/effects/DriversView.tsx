import { type ReactElement, useCallback, useMemo } from 'react'
import { useStore } from 'zustand'
import { answersText } from '#messages'
import { type ChartPoint, Waterfall } from '../../charts/index.ts'
import { AnswerFiles } from '../../figures/AnswerFiles.tsx'
import type { ResultAsked } from '../../figures/explained.ts'
import type { AboutFile } from '../../figures/table-file.ts'
import { labelIn } from '../../figures/label-in.ts'
import type { ChangeRequest } from '../../state/state.ts'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { PanelGrid } from '../../ui/PlaceFrame.tsx'
import { Select } from '../../ui/Select.tsx'
import { useTheme } from '../../ui/theme/ThemeProvider.tsx'
import { aboutAnswer } from './about-answer.ts'
import { resultOf } from './answer-runs.ts'
import { answerState } from './answer-state.ts'
import { Asking } from './Asking.tsx'
import { changeWaterfall } from './change-spec.ts'
import { yearShown, yearsOffered } from '../../figures/years-offered.ts'
import type { EffectsProps } from './effects-props.ts'
import { explainedBar } from './explained-effect.ts'
import { FactorRatios } from './FactorRatios.tsx'
import { SectorFactors } from './SectorFactors.tsx'
import { useForm } from './use-form.ts'

const BYS = ['sector', 'kaya'] as const

/** What made emissions change from one year to another, or differ between two scenarios in a year. */
export function DriversView({ store, conductor, outline, scenario, save, onExplain }: EffectsProps): ReactElement {
  const { effects: text, decompose } = useText()
  const language = useLanguage()
  const theme = useTheme()
  const question = useStore(store, ({ questions }) => questions.change)
  const levers = useStore(store, (state) => state.levers)
  const rule = useStore(store, (state) => state.rule)
  const gwp = useStore(store, (state) => state.gwp)
  const { baseYear, lastObservedYear } = outline.country
  const [{ other: compared, from, to, by }, change] = useForm(store, 'change', () => ({
    other: null,
    from: baseYear,
    to: yearShown(outline.country),
    by: 'sector',
  }))
  // The scenario to compare with may since have become the one in sight, or be no longer there.
  const other = outline.scenarios.find(({ id }) => id === compared && id !== scenario)?.id ?? null
  const request = useMemo((): ChangeRequest => {
    const inputOf = (id: string) => ({ scenario: id, rule, gwp, levers: levers[id] ?? {} })
    const before = other === null ? { input: inputOf(scenario), year: from } : { input: inputOf(other), year: to }
    return { from: before, to: { input: inputOf(scenario), year: to }, by }
  }, [scenario, other, from, to, by, rule, gwp, levers])
  const { answered } = question
  const answers = answersText(language)
  const words = useMemo(() => ({ outline, language, text, decompose }), [outline, language, text, decompose])
  const spec = useMemo(() => (answered === null ? null : changeWaterfall(answered.answer, words)), [answered, words])
  const about = useCallback(async () => {
    if (answered === null) return []
    const { from: before, to: after, by: factors } = answered.request
    const isOther = before.input.scenario !== after.input.scenario
    const facts: AboutFile = [
      [answers.facts.method, decompose.methods[factors]],
      [answers.facts.year, isOther ? String(after.year) : `${String(before.year)}–${String(after.year)}`],
    ]
    const inputs = { scenario: after.input, baseline: isOther ? before.input : null }
    return aboutAnswer(conductor, { ...inputs, facts }, outline, language)
  }, [answered, answers, decompose, conductor, outline, language])
  const explain = (point: ChartPoint): void => {
    if (answered === null || spec === null) return
    const { from: before, to: after } = answered.request
    const end = ({ input, year }: ChangeRequest['to']): ResultAsked => resultOf(input, 'Emissions|Kyoto Gases', year)
    const ends = { from: end(before), to: end(after) }
    onExplain(explainedBar(spec, point, ends, text.partOf({ method: spec.note ?? '' })))
  }
  const years = [...new Set([baseYear, lastObservedYear, ...yearsOffered(outline.country)])].sort((a, b) => a - b)
  const yearOption = (year: number) => ({ value: String(year), label: String(year) })
  const SAME = ''
  const state = answerState(answered, request, text.olderAnswer)
  return (
    <>
      <Asking
        question={question}
        request={request}
        label={text.ask.change}
        promise={text.promises.change}
        example={{
          question: text.examples.change({
            scenario: labelIn(outline.scenarios.find(({ id }) => id === scenario)?.label, language, scenario),
            from,
            to,
          }),
          onAsk: () => {
            change({ other: null })
            void conductor.askChange({ ...request, from: { input: request.to.input, year: from } })
          },
        }}
        working={text.working.change}
        onAsk={() => void conductor.askChange(request)}
        onStop={() => conductor.stopAsking('change')}
      >
        <Select
          label={text.compareWith}
          value={other ?? SAME}
          options={[
            { value: SAME, label: text.itself },
            ...outline.scenarios
              .filter(({ id }) => id !== scenario)
              .map(({ id, label }) => ({ value: id, label: labelIn(label, language, id) })),
          ]}
          onChange={(value) => change({ other: value === SAME ? null : value })}
        />
        {other === null ? (
          <Select
            label={text.fromYear}
            value={String(from)}
            options={years.filter((year) => year < to).map(yearOption)}
            onChange={(value) => change({ from: Number(value) })}
          />
        ) : null}
        <Select
          label={other === null ? text.toYear : text.year}
          value={String(to)}
          options={years.filter((year) => other !== null || year > from).map(yearOption)}
          onChange={(value) => change({ to: Number(value) })}
        />
        <Select
          label={text.by}
          value={by}
          options={BYS.map((value) => ({ value, label: text.bys[value] }))}
          onChange={(value) => change({ by: value })}
        />
      </Asking>
      {answered === null || spec === null ? null : (
        <AnswerFiles
          name={`drivers-${answered.request.to.input.scenario}`}
          isOld={state.kind === 'stale'}
          about={about}
          save={save}
          onExplain={onExplain}
        >
          <PanelGrid>
            <div className="panel" data-span="all">
              <Waterfall
                spec={spec}
                {...{ theme, language, save, state }}
                fileName={`drivers-${answered.answer.by}`}
                onExplain={explain}
              />
            </div>
            <Panel
              heading={text.factorRatios}
              note={decompose.ratiosNote({ to: spec.to.label, from: spec.from.label })}
              span="all"
            >
              <FactorRatios change={answered.answer} />
            </Panel>
            {answered.answer.sectors.length === 0 ? null : (
              <Panel heading={text.sectorFactors} note={text.sectorFactorsNote} span="all">
                <SectorFactors change={answered.answer} outline={outline} />
              </Panel>
            )}
          </PanelGrid>
        </AnswerFiles>
      )}
    </>
  )
}
