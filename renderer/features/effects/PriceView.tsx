import { type ReactElement, useCallback, useMemo } from 'react'
import { useStore } from 'zustand'
import type { SweepRequest } from '#worker'
import { answersText, cliText, runFailureSentence } from '#messages'
import { priceStart } from '#model'
import { StackedAreaChart } from '../../charts/index.ts'
import { AnswerFiles } from '../../figures/AnswerFiles.tsx'
import type { AboutFile } from '../../figures/table-file.ts'
import { labelIn } from '../../figures/label-in.ts'
import { leversOf } from '../../state/edit-levers.ts'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { PanelGrid } from '../../ui/PlaceFrame.tsx'
import { Select } from '../../ui/Select.tsx'
import { useTheme } from '../../ui/theme/ThemeProvider.tsx'
import { aboutAnswer } from './about-answer.ts'
import { answerState } from './answer-state.ts'
import { Asking } from './Asking.tsx'
import { yearsOffered } from '../../figures/years-offered.ts'
import { explainedLayer } from './explained-effect.ts'
import type { EffectsProps } from './effects-props.ts'
import { pricesUpTo, sweepChart } from './sweep-spec.ts'
import { SweepTable } from './SweepTable.tsx'
import { priceRule } from './price-rule.ts'
import { useForm } from './use-form.ts'

/** Rules under which somebody weighs a price. */
const RULES = ['least-cost', 'logit'] as const
/** USD of 2020 per t CO2e. */
const HIGHEST = [100, 200, 300, 500]
const STEPS = [10, 25, 50, 100]

/** What each sector abates in a year as a price on carbon rises. */
export function PriceView({ store, conductor, outline, scenario, save, onExplain }: EffectsProps): ReactElement {
  const { effects: text, macc, frame } = useText()
  const language = useLanguage()
  const theme = useTheme()
  const question = useStore(store, ({ questions }) => questions.sweep)
  const levers = useStore(store, (state) => leversOf(state.levers, scenario))
  const gwp = useStore(store, (state) => state.gwp)
  const ownGwp = useStore(store, ({ runs }) => runs[scenario]?.prepared?.gwp ?? null)
  const { lastObservedYear } = outline.country
  const years = yearsOffered(outline.country).filter((year) => year >= priceStart(lastObservedYear))
  const [{ year, rule: chosen, highest, step }, change] = useForm(store, 'sweep', () => ({
    year: years[0] ?? outline.country.endYear,
    rule: null,
    highest: 300,
    step: 25,
  }))
  const inSight = useStore(store, (state) => state.rule) ?? outline.scenarios.find(({ id }) => id === scenario)?.rule
  const opening = priceRule(inSight ?? null, 'least-cost')
  const rule = chosen ?? opening
  const request = useMemo(
    (): SweepRequest => ({ scenario, rule, gwp, levers, year, prices: pricesUpTo(highest, step) }),
    [scenario, rule, gwp, levers, year, highest, step],
  )
  const { answered } = question
  const answers = answersText(language)
  const spec = useMemo(() => {
    if (answered === null) return null
    const words = { outline, language, text, macc, rules: frame.rules }
    return sweepChart(answered.answer.sweep, answered.request, answered.request.gwp ?? ownGwp ?? '', words)
  }, [answered, ownGwp, outline, language, text, macc, frame])
  const about = useCallback(async () => {
    if (answered === null) return []
    const { year: of, prices, ...input } = answered.request
    const facts: AboutFile = [
      [answers.facts.method, spec?.note ?? ''],
      [answers.facts.year, String(of)],
      [answers.facts.runs, String(prices.length)],
    ]
    return aboutAnswer(conductor, { scenario: input, baseline: null, facts }, outline, language)
  }, [answered, answers, spec, conductor, outline, language])
  const asked = answered?.request.scenario ?? scenario
  const scenarioName = labelIn(outline.scenarios.find(({ id }) => id === asked)?.label, language, asked)
  const option = (value: number) => ({ value: String(value), label: String(value) })
  const state = answerState(answered, request, text.olderAnswer)
  return (
    <>
      <Asking
        question={question}
        request={request}
        label={text.ask.sweep}
        promise={text.promises.sweep}
        example={{
          question: text.examples.sweep({
            scenario: labelIn(outline.scenarios.find(({ id }) => id === scenario)?.label, language, scenario),
            year,
            price: highest,
          }),
          onAsk: () => void conductor.askSweep(request),
        }}
        working={text.working.sweep}
        subject={labelIn(outline.scenarios.find(({ id }) => id === scenario)?.label, language, scenario)}
        onAsk={() => void conductor.askSweep(request)}
        onStop={() => conductor.stopAsking('sweep')}
      >
        <Select
          label={text.year}
          value={String(year)}
          options={years.map(option)}
          onChange={(value) => change({ year: Number(value) })}
        />
        <Select
          label={text.rule}
          value={rule}
          hint={chosen === null && opening !== inSight ? text.otherRule : undefined}
          options={RULES.map((value) => ({ value, label: frame.rules[value] }))}
          onChange={(value) => change({ rule: value })}
        />
        <Select
          label={`${text.highest} (${macc.price})`}
          value={String(highest)}
          options={HIGHEST.map(option)}
          onChange={(value) => change({ highest: Number(value) })}
        />
        <Select
          label={`${text.step} (${macc.price})`}
          value={String(step)}
          options={STEPS.map(option)}
          onChange={(value) => change({ step: Number(value) })}
        />
      </Asking>
      {answered === null || spec === null ? null : (
        <>
          <Notice tone={answered.answer.sweep.rises.length === 0 ? 'good' : 'warning'}>
            {answered.answer.sweep.rises.length === 0 ? macc.monotone : macc.rises(answered.answer.sweep)}
          </Notice>
          {answered.answer.failures.length === 0 ? null : (
            <Notice tone="warning">
              {text.pricesFailed}
              <ul>
                {answered.answer.failures.map(({ price, failure }) => (
                  <li key={price}>
                    {macc.priceFailed({
                      price,
                      message: runFailureSentence(scenarioName, failure, cliText(language)),
                    })}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          <AnswerFiles
            name={`price-sweep-${answered.request.scenario}`}
            isOld={state.kind === 'stale'}
            about={about}
            save={save}
            onExplain={onExplain}
          >
            <PanelGrid>
              <div className="panel" data-span="all">
                <StackedAreaChart
                  spec={spec}
                  {...{ theme, language, save, state }}
                  fileName={`price-sweep-${answered.request.scenario}-${String(answered.request.year)}`}
                  height={380}
                  onExplain={(point) =>
                    onExplain(explainedLayer(spec, point, text.abated({ note: spec.note ?? '' }), []))
                  }
                />
              </div>
              <Panel heading={text.sweepTable(answered.answer.sweep)} span="all">
                <SweepTable sweep={answered.answer.sweep} />
              </Panel>
            </PanelGrid>
          </AnswerFiles>
        </>
      )}
    </>
  )
}
