import { type ReactElement, useCallback, useMemo } from 'react'
import { barChart, handoutPage, lineChart, stackedArea } from '#charts'
import {
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
import { BarChart, type ChartState, LineChart, StackedAreaChart } from '../../charts/index.ts'
import { AnswerFiles } from '../../figures/AnswerFiles.tsx'
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

/** What is explained of a design: the emissions of the scenario that the price falls on. */
const NATIONAL = 'Emissions|Kyoto Gases (excl. LULUCF)'

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
  const sectorName = (id: string): string => labelIn(outline.sectors.find((own) => own.id === id)?.label, language, id)
  const years = yearTable(answer, shown, pricing, columnText)
  const sectors = sectorTable(answer, shown.slice(-2), sectorName, pricing, columnText)
  const groups = groupTable(answer, [groupYear], language, pricing, columnText)
  const grounds = groundsTable(answer, shown, pricing, columnText)
  const why = answer.capFailure === null ? null : runFailureSentence(scenarioName, answer.capFailure, cliText(language))
  const notes = pricingNotes(answer, design, pricing, columnText, why)
  const about = useCallback(async () => {
    const { levers, rule: by, gwp: weighed, scenario } = request
    const input = { scenario, rule: by, gwp: weighed, levers }
    return aboutAnswer(
      conductor,
      { scenario: input, baseline: null, facts: designFacts(answer, design, pricing) },
      outline,
      language,
    )
  }, [request, answer, design, pricing, conductor, outline, language])
  const takeAlong = (): void => {
    const page = handoutPage({
      lang: language,
      title: pricing.title({ country }),
      subtitle: heading,
      facts: designFacts(answer, design, pricing),
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
  const explainTotal = ({ year }: { readonly year: number }): void =>
    onExplain({ kind: 'result', scenario: answer.scenario, variable: NATIONAL, year })
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
          <LineChart spec={charts.emissions} {...files} fileName="carbon-price-emissions" onExplain={explainTotal} />
        </div>
        <div className="panel">
          <StackedAreaChart
            spec={charts.sectors}
            {...files}
            fileName="carbon-price-sectors"
            onExplain={({ role, index, year, label }) => {
              const id = role === 'layer' ? charts.sectorOrder[index] : undefined
              if (id === undefined) explainTotal({ year })
              else
                onExplain({
                  kind: 'result',
                  scenario: answer.scenario,
                  variable: `Emissions|Kyoto Gases|Sector|${id}`,
                  year,
                  label,
                })
            }}
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
            whole={sectorTable(answer, answer.years, sectorName, pricing, wholeText)}
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
              whole={groundsTable(answer, answer.years, pricing, wholeText) ?? grounds}
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
