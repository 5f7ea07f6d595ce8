import type { CliText } from '#messages'
import { isOsemosysStudy, type Problem, type Result } from '#model'
import { checked } from './checked.ts'
import type { Engine } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { loadStudy, readStudy } from './open-study.ts'

/**
 * `shirube check`: every problem of a study at once, those of all its scenarios included, as lines or as
 * `shirube.check/1`. A study with warnings alone is fit to run. With `--results` it says too whether results of earlier
 * are of its inputs as they are now; the process ends with 3 where one is not.
 */
export async function checkCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  const read = await readStudy(asked, host)
  if (!read.ok) return read
  if (isOsemosysStudy(read.value.files))
    return (await import('./osemosys-run.ts')).checkOsemosys(read.value, asked, host, text)
  const opened = loadStudy(engine, read.value)
  if (!opened.ok && opened.error.kind !== 'study-has-problems') return opened
  const study = opened.ok ? opened.value.study : null
  const problems: Problem[] = opened.ok ? [...opened.value.warnings] : []
  if (!opened.ok && opened.error.kind === 'study-has-problems') problems.push(...opened.error.problems)
  for (const { id } of study?.scenarios ?? []) {
    const resolved = study ? engine.resolveScenario(study, id) : null
    const compiled = resolved?.ok ? engine.compileNetwork(resolved.value, {}) : resolved
    if (compiled?.ok === false) problems.push(...compiled.error)
    else if (compiled) problems.push(...engine.ruleWarnings(compiled.value))
  }
  const unique = [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
  const isFit = study !== null && unique.every(({ severity }) => severity !== 'error')
  if (asked.results === null || !isFit) return checked(unique, study, asked, text)
  const { judgedResults, versionIn } = await import('./judged-results.ts')
  const judged = await judgedResults(asked.results, host, versionIn(engine, study))
  return judged.ok ? checked(unique, study, asked, text, judged.value) : judged
}
