import { csvText } from '#charts'
import type { CliText } from '#messages'
import type { PlausibilityCheck, PlausibilityReport, Result } from '#model'
import { fold, terminalText } from './display-width.ts'
import type { Engine, Results, StudyView } from './engine.ts'
import { exitCodeOf, type Failure, sentenceOf } from './failure.ts'
import { studyHeading } from './heading.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { plainNumber } from './number-cell.ts'
import { openScenarios, severalScenarios } from './open-scenarios.ts'
import { reasonText } from './reason-text.ts'
import { runScenario } from './run-scenario.ts'
import { renderTable } from './table.ts'
import { writeTables } from './write-tables.ts'

/** Columns that a judgement takes under its range. */
const NOTE_WIDTH = 110

/**
 * `shirube sanity`: results of scenarios against the ranges of the library, as tables with what lies outside below them
 * or as `shirube.sanity/1`. A finding is something to be explained, so it does not change how the process ends; a scenario
 * that cannot be run is said and does, beside the reports of the others.
 */
export async function sanityCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  const opened = await openScenarios(engine, asked, host, severalScenarios)
  if (!opened.ok) return opened
  const { study, warnings, chosen } = opened.value
  const reports: PlausibilityReport[] = []
  const failures: Failure[] = []
  let first: Results | null = null
  for (const scenario of chosen) {
    const finished = await runScenario(engine, study, scenario, asked, host)
    if (!finished.ok) {
      if (finished.error.kind !== 'run-failed') return finished
      failures.push(finished.error)
      continue
    }
    first ??= finished.value.results
    reports.push(engine.plausibilityOfRun(finished.value.network, finished.value.run))
  }
  const [failure] = failures
  if (failure !== undefined && reports.length === 0) return { ok: false, error: failure }
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
      exitCode: failure === undefined ? 0 : exitCodeOf(failure),
      notices: [...failures.map((one) => sentenceOf(one, text)), ...written.value],
      text: () => {
        const parts = reports.map((report) => reportText(report, study, asked, text))
        return `${[...heading, ...parts, ...judgedRanges(reports, text)].join('\n\n')}\n`
      },
    },
  }
}

function reportText(
  { scenario, checks }: PlausibilityReport,
  study: StudyView,
  asked: Invocation,
  text: CliText,
): string {
  const { heads, sanity: words } = text.analysis
  const left = (head: string) => ({ head, align: 'left' as const })
  const judged = checks.filter((check) => check.judged > 0)
  const found = judged.flatMap((check) => check.findings)
  const open = found.filter(({ reason }) => reason === null).length
  const table = renderTable(
    [
      left(heads.indicator),
      left(heads.of),
      left(heads.range),
      left(heads.seen),
      left(heads.unit),
      left(heads.outside),
      left(heads.quality),
      left(heads.source),
    ],
    judged.map((check) => [
      words.indicators[check.indicator],
      terminalText(check.of),
      span(check.low, check.high),
      span(check.least, check.greatest),
      terminalText(check.unit),
      check.findings.length === 0 ? '' : String(check.findings.length),
      text.qualities[check.quality] ?? check.quality,
      terminalText(check.source),
    ]),
    '  ',
  )
  const lines = judged.flatMap((check) => findingLines(check, study, asked, text).map((line) => `  - ${line}`))
  const missing = words.notJudged({ count: checks.length - judged.length })
  const title = `${terminalText(scenario)}: ${words.summary({ checks: judged.length, findings: found.length, open })}`
  return [title, table, ...lines, ...(checks.length > judged.length ? [`  ${missing}`] : [])].join('\n')
}

/** Ranges that no source gives, once for all scenarios: what they are of, and what the judgement rests on. */
function judgedRanges(reports: readonly PlausibilityReport[], text: CliText): string[] {
  const { sanity: words } = text.analysis
  const assumed = reports.flatMap(({ checks }) =>
    checks.filter((one) => one.judged > 0 && one.quality === 'assumption'),
  )
  const byNote = new Map(
    assumed.map(({ indicator, note }) => [`${indicator}\n${note}`, { indicator, note, of: new Set<string>() }]),
  )
  for (const { indicator, note, of } of assumed) byNote.get(`${indicator}\n${note}`)?.of.add(of)
  if (byNote.size === 0) return []
  const lines = [...byNote.values()].flatMap(({ indicator, note, of }) => {
    const about = [words.indicators[indicator], ...of].filter((part) => part !== '').join(', ')
    const [first = '', ...rest] = fold(terminalText(`${about}: ${note}`, 400), NOTE_WIDTH)
    return [`  - ${first}`, ...rest.map((line) => `    ${line}`)]
  })
  return [[words.judged, ...lines].join('\n')]
}

/** `capacity factor of coal-plant: 12 % in 2041 (2030-2050, 21 years); usual 20..85 % [source]`. */
function findingLines(check: PlausibilityCheck, study: StudyView, { lang }: Invocation, text: CliText): string[] {
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
      reason: reason === null ? null : reasonText(study, reason, lang),
    }),
  )
}

function span(low: number | null, high: number | null): string {
  const most = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0))
  const side = (value: number | null) =>
    value === null ? '' : plainNumber(Math.abs(value) < 1e-4 * most ? 0 : rounded(value))
  return `${side(low)}..${side(high)}`
}

/** Three leading digits: a range knows no more. */
const rounded = (value: number): number => Number(value.toPrecision(3))

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
    'quality',
    'reason',
  ]
  return csvText([
    heads,
    ...reports.flatMap(({ scenario, checks }) =>
      checks.flatMap(({ indicator, low, high, unit, source, quality, findings }) =>
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
          quality,
          reason,
        ]),
      ),
    ),
  ])
}
