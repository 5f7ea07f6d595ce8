import { csvText } from '#charts'
import type { CliText } from '#messages'
import type { PlausibilityCheck, PlausibilityReport, Result } from '#model'
import { terminalText } from './display-width.ts'
import type { Engine, Results } from './engine.ts'
import type { Failure } from './failure.ts'
import { studyHeading } from './heading.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { plainNumber } from './number-cell.ts'
import { knownScenarios, openStudy } from './open-study.ts'
import { runScenario } from './run-scenario.ts'
import { renderTable } from './table.ts'
import { writeTables } from './write-tables.ts'

/**
 * `shirube sanity`: results of scenarios against the ranges of the library, as tables with what lies outside below them
 * or as `shirube.sanity/1`. A finding is something to be explained, so it does not change how the process ends.
 */
export async function sanityCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  const opened = await openStudy(engine, asked, host)
  if (!opened.ok) return opened
  const { study, warnings } = opened.value
  const scenarios = knownScenarios(study, asked.scenarios ?? study.scenarios.map(({ id }) => id))
  if (!scenarios.ok) return scenarios
  const reports: PlausibilityReport[] = []
  let first: Results | null = null
  for (const scenario of scenarios.value) {
    const finished = await runScenario(engine, study, scenario, asked, host)
    if (!finished.ok) return finished
    first ??= finished.value.results
    reports.push(engine.plausibilityOfRun(finished.value.network, finished.value.run))
  }
  const written = await writeTables([{ name: 'sanity.csv', text: findingsCsv(reports) }], asked, host, text)
  if (!written.ok) return written
  const heading = first === null ? [] : [studyHeading(study, asked.lang, first, text)]
  return {
    ok: true,
    value: {
      document: () => ({
        schema: 'shirube.sanity/1',
        ok: true,
        study: { id: study.id, formatVersion: study.formatVersion },
        reports,
        problems: warnings,
      }),
      exitCode: 0,
      notices: written.value,
      text: () => `${[...heading, ...reports.map((report) => reportText(report, text))].join('\n\n')}\n`,
    },
  }
}

function reportText({ scenario, checks }: PlausibilityReport, text: CliText): string {
  const { heads, sanity: words } = text.analysis
  const left = (head: string) => ({ head, align: 'left' as const })
  const judged = checks.filter((check) => check.judged > 0)
  const found = judged.flatMap((check) => check.findings)
  const open = found.filter(({ reason }) => reason === null).length
  const table = renderTable(
    [left(heads.indicator), left(heads.of), left(heads.range), left(heads.seen), left(heads.unit), left(heads.outside)],
    judged.map((check) => [
      words.indicators[check.indicator],
      terminalText(check.of),
      span(check.low, check.high),
      span(check.least, check.greatest),
      terminalText(check.unit),
      check.findings.length === 0 ? '' : String(check.findings.length),
    ]),
    '  ',
  )
  const lines = judged.flatMap((check) => findingLines(check, text).map((line) => `  - ${line}`))
  const missing = words.notJudged({ count: checks.length - judged.length })
  const title = `${terminalText(scenario)}: ${words.summary({ checks: judged.length, findings: found.length, open })}`
  return [title, table, ...lines, ...(checks.length > judged.length ? [`  ${missing}`] : [])].join('\n')
}

/** `capacity factor of coal-plant: 12 % in 2041 (2030-2050, 21 years); usual 20..85 % [source]`. */
function findingLines(check: PlausibilityCheck, text: CliText): string[] {
  const { sanity: words } = text.analysis
  return check.findings.map(({ subject, from, to, count, year, value, reason }) =>
    words.finding({
      indicator: words.indicators[check.indicator],
      subject: terminalText(subject),
      value: `${plainNumber(rounded(value))} ${terminalText(check.unit)}`,
      year,
      years: from === to ? String(from) : `${from}-${to}`,
      count,
      range: `${span(check.low, check.high)} ${terminalText(check.unit)}`,
      source: terminalText(check.source),
      reason: reason === null ? null : terminalText(reason, 600),
    }),
  )
}

function span(low: number | null, high: number | null): string {
  const side = (value: number | null) => (value === null ? '' : plainNumber(rounded(value)))
  return `${side(low)}..${side(high)}`
}

const rounded = (value: number): number => Number(value.toPrecision(4))

function findingsCsv(reports: readonly PlausibilityReport[]): string {
  const heads = [
    'scenario',
    'indicator',
    'subject',
    'side',
    'from',
    'to',
    'years',
    'year',
    'value',
    'low',
    'high',
    'unit',
    'source',
    'reason',
  ]
  return csvText([
    heads,
    ...reports.flatMap(({ scenario, checks }) =>
      checks.flatMap(({ indicator, low, high, unit, source, findings }) =>
        findings.map(({ subject, side, from, to, count, year, value, reason }) => [
          scenario,
          indicator,
          subject,
          side,
          from,
          to,
          count,
          year,
          value,
          low,
          high,
          unit,
          source,
          reason,
        ]),
      ),
    ),
  ])
}
