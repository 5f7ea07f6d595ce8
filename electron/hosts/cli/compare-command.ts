import type { CliText } from '#messages'
import type { Problem, Result } from '#model'
import { hasScaled } from './run-table.ts'
import { compareTable } from './compare-table.ts'
import { shortDifferences } from './difference-lines.ts'
import { terminalText } from './display-width.ts'
import { failureDocument, jsonRun } from './documents.ts'
import type { Engine, Results, RunDocument, StudyView } from './engine.ts'
import { exitCodeOf, type Failure, sentenceOf } from './failure.ts'
import { studyHeading } from './heading.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { openScenarios, severalScenarios } from './open-scenarios.ts'
import { problemLines } from './problem-lines.ts'
import { runScenario } from './run-scenario.ts'
import { selectResults } from './select-results.ts'
import { variablesToShow, yearsToShow } from './summary-variables.ts'

/** Entries of what differs that a comparison shows for one scenario; `shirube diff` shows all. */
const mostDifferences = 12

/**
 * `shirube compare`: scenarios side by side, or `shirube.compare/1` with one run document each. A scenario that cannot be
 * run does not keep the others from being shown; the process then ends with the code of its failure.
 */
export async function compareCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  const opened = await openScenarios(engine, asked, host, severalScenarios)
  if (!opened.ok) return opened
  const { study, warnings, chosen } = opened.value

  const runs: CompletedRun[] = []
  const failures: Failure[] = []
  const documents: (() => object)[] = []
  for (const scenario of chosen) {
    const run = await completeRun(engine, study, scenario, asked, host)
    if (run.ok) {
      const { whole, selected, ofRule } = run.value
      runs.push(run.value)
      documents.push(() => jsonRun(whole(), selected, [...warnings, ...ofRule]))
      continue
    }
    if (run.error.kind !== 'run-failed' && run.error.kind !== 'study-has-problems') return run
    failures.push(run.error)
    documents.push(() => failureDocument(run.error, text, 'shirube.run/1'))
  }

  const notices = failures.map((failure) => sentenceOf(failure, text))
  if (asked.out !== null && runs.length > 0) {
    const { writeResults } = await import('./write-results.ts')
    const whole = runs.map((run) => ({ selected: run.selected, whole: run.whole() }))
    const written = await writeResults(whole, study, asked, host, engine)
    if (!written.ok) return written
    notices.push(text.written({ count: written.value.files.length, folder: written.value.folder }))
  }
  if (warnings.length > 0) notices.push(text.warnings({ count: warnings.length }))
  const [failure] = failures
  const shown = runs.map(({ selected }) => selected)
  return {
    ok: true,
    value: {
      document: () => ({
        schema: 'shirube.compare/1',
        ok: failures.length === 0,
        runs: documents.map((document) => document()),
      }),
      exitCode: failure ? exitCodeOf(failure) : 0,
      notices,
      text: () => `${comparison(shown, study, asked, text, engine)}${warningsOf(runs, study, asked)}`,
    },
  }
}

/** A run with what was asked of it. */
interface CompletedRun {
  readonly selected: Results
  readonly whole: () => RunDocument
  /** What its rule makes of its policies, and with that what it could not supply. */
  readonly ofRule: readonly Problem[]
  readonly told: readonly Problem[]
}

async function completeRun(
  engine: Engine,
  study: StudyView,
  scenario: string,
  asked: Invocation,
  host: Host,
): Promise<Result<CompletedRun, Failure>> {
  const finished = await runScenario(engine, study, scenario, asked, host)
  if (!finished.ok) return finished
  const selected = selectResults(finished.value.results, asked)
  if (!selected.ok) return selected
  const { network, run, document } = finished.value
  const ofRule = engine.ruleWarnings(network)
  const told = [...ofRule, ...engine.shortagesOf(network, run)]
  return { ok: true, value: { selected: selected.value, whole: document, ofRule, told } }
}

/** What the rule makes of policies, and what runs could not supply, under the names of their scenarios; else nothing. */
function warningsOf(runs: readonly CompletedRun[], study: StudyView, asked: Invocation): string {
  return runs
    .filter(({ told }) => told.length > 0)
    .map(({ selected, told }) => {
      const lines = problemLines(told, asked.lang).map((line) => `  ${line}\n`)
      return `\n${labelOf(study, selected.scenario, asked)}\n${lines.join('')}`
    })
    .join('')
}

function comparison(
  runs: readonly Results[],
  study: StudyView,
  asked: Invocation,
  text: CliText,
  engine: Engine,
): string {
  const [first, ...others] = runs
  if (first === undefined) return ''
  const years = asked.years ?? yearsToShow(first.years)
  const named = runs.map((document) => ({ label: labelOf(study, document.scenario, asked), document }))
  const variables = asked.variables === null ? variablesToShow(runs) : first.series.map(({ variable }) => variable)
  const table = compareTable(named, variables, years, (year, first) => text.againstFirst({ year, first }))
  const mark = hasScaled(runs, variables) ? [text.scaledMark] : []
  const called = (id: string): string => labelOf(study, id, asked)
  const differences = others.map(({ scenario }) => {
    const entries = shortDifferences(engine.differenceBetween(study, first.scenario, scenario), text, 96)
    const shown = entries.slice(0, mostDifferences).flat()
    const rest = entries.length - mostDifferences
    const names = { from: first.scenario, to: scenario }
    const more = rest > 0 ? [text.moreDifferences({ ...names, count: rest })] : []
    const lines = entries.length === 0 ? [text.noDifference] : [...shown, ...more]
    return [
      text.differsFrom({ from: called(first.scenario), to: called(scenario) }),
      ...lines.map((line) => `  ${line}`),
    ].join('\n')
  })
  return `${[studyHeading(study, asked.lang, first, text), table, ...mark, ...differences].join('\n\n')}\n`
}

function labelOf(study: StudyView, id: string, { lang }: Invocation): string {
  const label = study.scenarios.find((scenario) => scenario.id === id)?.label
  return terminalText(label?.[lang] || label?.en || id, 40)
}
