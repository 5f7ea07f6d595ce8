import { studyNames } from './study-names.ts'
import type { CliText } from '#messages'
import { isOsemosysStudy, type Problem, type Result, type Study } from '#model'
import { jsonRun } from './documents.ts'
import type { Engine } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { askedScenario } from './open-scenarios.ts'
import { loadStudy, readStudy } from './open-study.ts'
import { problemLines } from './problem-lines.ts'
import { studyHeading } from './heading.ts'
import { runScenario } from './run-scenario.ts'
import { hasScaled, runTable } from './run-table.ts'
import { selectResults } from './select-results.ts'
import { variablesToShow, yearsToShow } from './summary-variables.ts'

/** `shirube run`: one scenario, as a table or as `shirube.run/1`; with `--out`, its tables and charts too. */
export async function runCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  const read = await readStudy(asked, host)
  if (!read.ok) return read
  if (isOsemosysStudy(read.value.files)) {
    return (await import('./osemosys-run.ts')).runOsemosys(read.value, asked, host, text)
  }
  const opened = loadStudy(engine, read.value)
  if (!opened.ok) return opened
  const { study, warnings } = opened.value
  const scenario = askedScenario(study, asked)
  if (!scenario.ok) return scenario
  if (asked.rule === 'foresight') {
    const { planScenario } = await import('./network-plan.ts')
    return planScenario(study as Study, scenario.value, warnings, asked, host, text)
  }
  const finished = await runScenario(engine, study, scenario.value, asked, host)
  if (!finished.ok) return finished
  const selected = selectResults(finished.value.results, asked)
  if (!selected.ok) return selected

  const notices: string[] = []
  if (asked.out !== null) {
    const { writeResults } = await import('./write-results.ts')
    const run = { selected: selected.value, whole: finished.value.document() }
    const written = await writeResults([run], study, asked, host, engine)
    if (!written.ok) return written
    notices.push(text.written({ count: written.value.files.length, folder: written.value.folder }))
  }
  const { network, run } = finished.value
  const ofRule = engine.ruleWarnings(network)
  const conflicts = engine.policyConflictProblems(network, run)
  // Those of this scenario stand under its table; the check of the study has told most of them as well.
  const others = warnings.filter((warning) => !conflicts.some((conflict) => isOneConflict(warning, conflict)))
  const untold = conflicts.filter((conflict) => !warnings.some((warning) => isOneConflict(warning, conflict)))
  if (others.length > 0) notices.push(text.warnings({ count: others.length }))
  return {
    ok: true,
    value: {
      document: () => jsonRun(finished.value.document(), selected.value, [...warnings, ...ofRule, ...untold]),
      exitCode: 0,
      notices,
      text: () => {
        const { series } = selected.value
        const years = asked.years ?? yearsToShow(selected.value.years)
        const variables =
          asked.variables === null ? variablesToShow([selected.value]) : series.map(({ variable }) => variable)
        const label = studyNames(study, asked.lang).scenario(scenario.value)
        const heading = studyHeading(study, asked.lang, selected.value, text)
        const told = [...ofRule, ...engine.shortagesOf(network, run), ...conflicts]
        const short = problemLines(told, asked.lang).map((line) => `${line}\n`)
        const table = runTable(selected.value, variables, years, text.heads)
        const mark = hasScaled([selected.value], variables) ? `\n${text.scaledMark}\n` : ''
        return `${heading}\n${label} (${scenario.value})\n\n${table}\n${mark}${short.length === 0 ? '' : '\n'}${short.join('')}`
      },
    },
  }
}

/** Whether two warnings are of one conflict among the same policies. */
function isOneConflict(one: Problem, other: Problem): boolean {
  const isAlike = (name: string) => one.detail[name] === other.detail[name]
  return (
    one.kind === 'policy-conflict' &&
    one.kind === other.kind &&
    one.found === other.found &&
    isAlike('conflict') &&
    isAlike('commodity')
  )
}
