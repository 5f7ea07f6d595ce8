import { csvText } from '#charts'
import type { CliText } from '#messages'
import type { ForecastError, ForecastErrors, ForecastName, ForecastSummary, ObservedKnowledge, Result } from '#model'
import { terminalText } from './display-width.ts'
import type { Engine, Results, StudyView } from './engine.ts'
import type { Failure } from './failure.ts'
import { studyHeading } from './heading.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { numberCells, plainNumber, shareCell } from './number-cell.ts'
import { observedScenario, openScenarios } from './open-scenarios.ts'
import { engineOptions, runScenario } from './run-scenario.ts'
import { renderTable } from './table.ts'
import { writeTables } from './write-tables.ts'

const KNOWLEDGE: readonly (readonly [ForecastName, ObservedKnowledge])[] = [
  ['nowcast', 'nowcast'],
  ['hindcast', 'hindcast'],
  ['withCapacity', 'hindcast-with-capacity'],
]

/**
 * `shirube hindcast`: the observed years as a nowcast has them, and as the end of the base year would have forecast them
 * with and without the capacity that was built, against what statistics say; as tables or as `shirube.hindcast/1`. Without
 * `--scenario`, the first that inherits from none: all share the observed years.
 */
export async function hindcastCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  const opened = await openScenarios(engine, asked, host, observedScenario)
  if (!opened.ok) return opened
  const { study, warnings, chosen: scenario } = opened.value
  const runs: Partial<Record<ForecastName, Results>> = {}
  for (const [name, observed] of KNOWLEDGE) {
    const finished = await runScenario(engine, study, scenario, asked, host, { ...engineOptions(asked), observed })
    if (!finished.ok) return finished
    runs[name] = finished.value.results
  }
  const { nowcast, hindcast, withCapacity } = runs
  if (!nowcast || !hindcast || !withCapacity) throw new Error('a run is missing')
  const errors = engine.forecastErrors(study, { nowcast, hindcast, withCapacity })
  const written = await writeTables([{ name: 'hindcast.csv', text: errorsCsv(errors) }], asked, host, text)
  if (!written.ok) return written
  return {
    ok: true,
    value: {
      document: () => ({
        schema: 'shirube.hindcast/1',
        ok: true,
        study: { id: study.id, formatVersion: study.formatVersion },
        rule: nowcast.rule,
        gwp: nowcast.gwp,
        ...errors,
        problems: warnings,
      }),
      exitCode: 0,
      notices: written.value,
      text: () => tables(errors, study, nowcast, asked, text),
    },
  }
}

function tables(
  { scenario, first, last, rows, summaries }: ForecastErrors,
  study: StudyView,
  results: Results,
  { lang }: Invocation,
  text: CliText,
): string {
  const { hindcast: words } = text.analysis
  const heading = [studyHeading(study, lang, results, text), words.heading({ scenario, first, last })].join('\n')
  const blocks = summaries.map((summary) => {
    const own = rows.filter(({ variable, source }) => variable === summary.variable && source === summary.source)
    return block(summary, own, text)
  })
  const isBracketed = rows.some(({ errors, values }) => errors.nowcast === null && values.nowcast !== null)
  const notes = isBracketed ? [words.little] : []
  return `${[heading, ...(blocks.length === 0 ? [words.nothing] : blocks), ...notes].join('\n\n')}\n`
}

/** What was observed, and below it by how much each run misses it; last, the mean without signs. */
function block(summary: ForecastSummary, rows: readonly ForecastError[], text: CliText): string {
  const { heads, hindcast: words } = text.analysis
  const [first] = rows
  const title = `${terminalText(summary.variable)} [${terminalText(first?.unit ?? '')}], ${terminalText(summary.source)}`
  const right = (head: string) => ({ head, align: 'right' as const })
  const columns = [
    { head: '', align: 'left' as const },
    ...rows.map(({ year }) => right(String(year))),
    right(heads.meanError),
  ]
  const lines = KNOWLEDGE.map(([name]) => {
    const mean = summary.meanAbsoluteError[name]
    return [words.names[name], ...rows.map((row) => errorCell(row, name)), shareCell(mean).replace('+', '')]
  })
  const observed = [words.observed, ...numberCells(rows.map((row) => row.observed)), '']
  return `${title}\n${renderTable(columns, [observed, ...lines], '  ')}`
}

/** The error in per cent; where next to nothing was observed, the difference itself in brackets. */
function errorCell({ errors, values, observed }: ForecastError, name: ForecastName): string {
  const [share, value] = [errors[name], values[name]]
  if (share !== null || value === null) return shareCell(share)
  return `(${value < observed ? '' : '+'}${plainNumber(Number((value - observed).toPrecision(2)))})`
}

function errorsCsv({ rows }: ForecastErrors): string {
  const names = KNOWLEDGE.map(([name]) => name)
  return csvText([
    ['variable', 'source', 'year', 'unit', 'observed', ...names, ...names.map((name) => `${name} error`)],
    ...rows.map(({ variable, source, year, unit, observed, values, errors }) => [
      variable,
      source,
      year,
      unit,
      observed,
      ...names.map((name) => values[name]),
      ...names.map((name) => errors[name]),
    ]),
  ])
}
