import { type ReactElement, useCallback, useMemo } from 'react'
import { barChart, handoutPage, lineChart, stackedArea } from '#charts'
import {
  answersText,
  cliText,
  designFacts,
  groundsTable,
  groupTable,
  pricingNotes,
  runFailureSentence,
  sectorTable,
  shownYears,
  yearTable,
} from '#messages'
import type { PricingReply, PricingRequest, StudyOutline } from '#worker'
import { BarChart, type ChartPoint, type ChartState, LineChart, StackedAreaChart } from '../../charts/index.ts'
import { AnswerFiles } from '../../figures/AnswerFiles.tsx'
import type { ComposedInput } from '../../figures/explained.ts'
import { labelIn } from '../../figures/label-in.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { PanelGrid } from '../../ui/PlaceFrame.tsx'
import { useTheme } from '../../ui/theme/ThemeProvider.tsx'
import { aboutAnswer } from './about-answer.ts'
import { columnText, designCharts, wholeText } from './design-spec.ts'
import { DesignTable } from './DesignTable.tsx'
import type { EffectsProps } from './effects-props.ts'
import { input, madeOf } from './explained-effect.ts'

interface Props extends Pick<EffectsProps, 'conductor' | 'onExplain' | 'save'> {
  readonly request: PricingRequest
  readonly reply: PricingReply
  readonly outline: StudyOutline
  readonly state: ChartState
}

/** Charts and tables of a price on carbon, what is to be said of them, and all of it as a page to take along. */
export function DesignAnswer({ request, reply, conductor, outline, onExplain, save, state }: Props): ReactElement {
  const { effects: text, pricing, frame } = useText()
  const language = useLanguage()
  const theme = useTheme()
  const { answer } = reply
  const { design } = request
  const scenarioName = labelIn(
    outline.scenarios.find(({ id }) => id === answer.scenario)?.label,
    language,
    answer.scenario,
  )
  const country = labelIn(outline.country.name, language, outline.country.iso3)
  const { rule, gwp } = reply
  const { heading, charts } = useMemo(() => {
    const subtitle = pricing.heading({ country, scenario: scenarioName, rule: frame.rules[rule], gwp })
    return {
      heading: subtitle,
      charts: designCharts(answer, design, outline, pricing, language, subtitle),
    }
  }, [answer, design, outline, pricing, frame, language, country, scenarioName, rule, gwp])
  const shown = shownYears(answer, design, null)
  const groupYear = design.path.at(-1)?.year ?? 0
  const nameOf = useCallback(
    (id: string): string => {
      const things = [...outline.sectors, ...outline.technologies, ...outline.commodities]
      return labelIn(things.find((own) => own.id === id)?.label, language, id)
    },
    [outline, language],
  )
  const years = yearTable(answer, shown, pricing, columnText)
  const sectors = sectorTable(answer, shown.slice(-2), nameOf, pricing, columnText)
  const groups = groupTable(answer, [groupYear], language, pricing, columnText)
  const grounds = groundsTable(answer, shown, nameOf, pricing, columnText)
  const why = answer.capFailure === null ? null : runFailureSentence(scenarioName, answer.capFailure, cliText(language))
  const notes = pricingNotes(answer, design, nameOf, pricing, columnText, why)
  const about = useCallback(async () => {
    const { levers, rule: by, gwp: weighed, scenario } = request
    const run = { scenario, rule: by, gwp: weighed, levers }
    return aboutAnswer(
      conductor,
      { scenario: run, baseline: null, facts: designFacts(answer, design, nameOf, pricing) },
      outline,
      language,
    )
  }, [request, answer, design, nameOf, pricing, conductor, outline, language])
  const takeAlong = (): void => {
    const page = handoutPage({
      lang: language,
      title: pricing.title({ country }),
      subtitle: heading,
      facts: designFacts(answer, design, nameOf, pricing),
      tables: [years, ...(groups === null ? [] : [groups]), ...(grounds === null ? [] : [grounds])],
      pictures: [
        lineChart(charts.price),
        lineChart(charts.emissions),
        lineChart(charts.revenue),
        stackedArea(charts.sectors),
        ...(charts.groups === null ? [] : [barChart(charts.groups)]),
      ],
      notesTitle: pricing.howMade,
      notes,
    })
    void save({ name: `carbon-price-${answer.scenario}.html`, content: new Blob([page], { type: 'text/html' }) })
  }
  const files = { theme, language, save, state }
  const explain = (point: ChartPoint, unit: string, how: string, inputs: readonly ComposedInput[] = []): void => {
    const made = madeOf(point.label, { year: point.year, value: point.value, unit }, how, inputs)
    if (made !== null) onExplain(made)
  }
  const { how } = answersText(language)
  const howCovered = new Map([
    [pricing.charts.without, how.design.coveredWithout],
    [pricing.charts.lent, how.design.coveredLent],
    [pricing.charts.collar, how.design.coveredCollar],
  ])
  const burdensIn = (year: number): ComposedInput[] =>
    charts.sectors.layers.map(({ label, values }) =>
      input(label, { year, value: values[answer.years.indexOf(year)] ?? Number.NaN, unit: pricing.units.money }),
    )
  return (
    <AnswerFiles
      name={`carbon-price-${answer.scenario}`}
      isOld={state.kind === 'stale'}
      about={about}
      save={save}
      onExplain={onExplain}
      actions={
        <Button icon="download" onClick={takeAlong}>
          {text.takeAlong}
        </Button>
      }
    >
      {answer.movesChoices ? null : <Notice tone="warning">{pricing.nothingMoves}</Notice>}
      {why === null ? null : <Notice tone="warning">{pricing.capFailed({ why })}</Notice>}
      <PanelGrid>
        <div className="panel">
          <LineChart spec={charts.price} {...files} fileName="carbon-price-path" />
        </div>
        <div className="panel">
          <LineChart spec={charts.revenue} {...files} fileName="carbon-price-revenue" />
        </div>
        <div className="panel">
          <LineChart
            spec={charts.emissions}
            {...files}
            fileName="carbon-price-emissions"
            onExplain={(point) =>
              explain(point, pricing.units.emissions, howCovered.get(point.label) ?? how.design.covered)
            }
          />
        </div>
        <div className="panel">
          <StackedAreaChart
            spec={charts.sectors}
            {...files}
            fileName="carbon-price-sectors"
            onExplain={(point) =>
              explain(point, pricing.units.money, how.design.borne, point.role === 'layer' ? [] : burdensIn(point.year))
            }
          />
        </div>
        {charts.groups === null ? null : (
          <div className="panel" data-span="all">
            <BarChart spec={charts.groups} {...files} fileName="carbon-price-households" />
          </div>
        )}
        <Panel heading={years.caption} span="all">
          <DesignTable
            id="by-year"
            table={years}
            whole={yearTable(answer, answer.years, pricing, wholeText)}
            year={groupYear}
          />
        </Panel>
        <Panel heading={sectors.caption} span="all">
          <DesignTable
            id="by-sector"
            table={sectors}
            whole={sectorTable(answer, answer.years, nameOf, pricing, wholeText)}
            year={groupYear}
          />
        </Panel>
        {groups === null ? null : (
          <Panel heading={groups.caption} span="all">
            <DesignTable
              id="by-income"
              table={groups}
              whole={groupTable(answer, answer.years, language, pricing, wholeText) ?? groups}
              year={groupYear}
            />
          </Panel>
        )}
        {grounds === null ? null : (
          <Panel heading={grounds.caption} span="all">
            <DesignTable
              id="burden-rests-on"
              table={grounds}
              whole={groundsTable(answer, answer.years, nameOf, pricing, wholeText) ?? grounds}
              year={groupYear}
            />
          </Panel>
        )}
        <Panel heading={pricing.howMade} span="all">
          <ul className="answer-list">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Panel>
      </PanelGrid>
    </AnswerFiles>
  )
}
