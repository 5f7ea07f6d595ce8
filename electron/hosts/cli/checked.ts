import type { CliText } from '#messages'
import type { Problem, Result } from '#model'
import { failureDocument } from './documents.ts'
import { exitCodes } from './exit-codes.ts'
import type { Failure } from './failure.ts'
import type { Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { problemLines } from './problem-lines.ts'

/** The answer of a check: the problems, and whether the study is fit to run. */
export function checked(
  unique: readonly Problem[],
  study: { readonly id: string; readonly formatVersion: number } | null,
  asked: Invocation,
  text: CliText,
): Result<Output, Failure> {
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
