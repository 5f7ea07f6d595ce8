import type { CliText } from '#messages'
import type { Problem, Result } from '#model'
import type { Engine } from './engine.ts'
import { exitCodes } from './exit-codes.ts'
import type { Failure } from './failure.ts'
import { failureDocument } from './documents.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { openStudy } from './open-study.ts'
import { problemLines } from './problem-lines.ts'

/**
 * `shirube check`: every problem of a study at once, those of all its scenarios included, as lines or as
 * `shirube.check/1`. A study with warnings alone is fit to run.
 */
export async function checkCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  const opened = await openStudy(engine, asked, host)
  if (!opened.ok && opened.error.kind !== 'study-has-problems') return opened
  const study = opened.ok ? opened.value.study : null
  const problems: Problem[] = opened.ok ? [...opened.value.warnings] : []
  if (!opened.ok && opened.error.kind === 'study-has-problems') problems.push(...opened.error.problems)
  for (const { id } of study?.scenarios ?? []) {
    const resolved = study ? engine.resolveScenario(study, id) : null
    const compiled = resolved?.ok ? engine.compileNetwork(resolved.value, {}) : resolved
    if (compiled && !compiled.ok) problems.push(...compiled.error)
  }
  const unique = [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
  const errors = unique.filter(({ severity }) => severity === 'error').length
  const name = study && { id: study.id, formatVersion: study.formatVersion }
  const failed = failureDocument({ kind: 'study-has-problems', problems: unique }, text, 'shirube.check/1')
  return {
    ok: true,
    value: {
      document: () => (errors > 0 ? failed : { schema: 'shirube.check/1', ok: true, study: name, problems: unique }),
      exitCode: errors > 0 ? exitCodes.studyHasProblems : exitCodes.ok,
      notices: [],
      text: () => {
        const summary = text.checked({ errors, warnings: unique.length - errors })
        return `${[...problemLines(unique, asked.lang), summary].join('\n')}\n`
      },
    },
  }
}
