import type { CliText } from '#messages'
import type { Problem, Result } from '#model'
import { terminalText } from './display-width.ts'
import { failureDocument } from './documents.ts'
import { exitCodes } from './exit-codes.ts'
import type { Failure } from './failure.ts'
import type { Output } from './host.ts'
import type { JudgedResult } from './judged-results.ts'
import type { Invocation } from './invocation.ts'
import { groupedLines } from './problem-lines.ts'

/** The answer of a check: the problems, whether the study is fit to run, and whether results of earlier are still its own. */
export function checked(
  unique: readonly Problem[],
  study: { readonly id: string; readonly formatVersion: number } | null,
  asked: Invocation,
  text: CliText,
  judged: readonly JudgedResult[] | null = null,
): Result<Output, Failure> {
  const errors = unique.filter(({ severity }) => severity === 'error').length
  const name = study && { id: study.id, formatVersion: study.formatVersion }
  const failed = failureDocument({ kind: 'study-has-problems', problems: unique }, text, 'shirube.check/1')
  const isStale = judged?.some(({ verdict }) => verdict !== 'current') ?? false
  const answer = { schema: 'shirube.check/1', ok: true, study: name, problems: unique }
  return {
    ok: true,
    value: {
      document: () => (errors > 0 ? failed : judged === null ? answer : { ...answer, results: judged }),
      exitCode: errors > 0 ? exitCodes.studyHasProblems : isStale ? exitCodes.unmet : exitCodes.ok,
      notices: [],
      text: () => {
        const summary = text.checked({ errors, warnings: unique.length - errors })
        return `${[...groupedLines(unique, asked.lang, text), summary, ...judgedLines(judged, text)].join('\n')}\n`
      },
    },
  }
}

function judgedLines(judged: readonly JudgedResult[] | null, { scenarios: text }: CliText): readonly string[] {
  if (judged === null) return []
  const current = judged.filter(({ verdict }) => verdict === 'current').length
  const lines = judged.map(({ scenario, verdict }) => text.verdicts[verdict]({ scenario: terminalText(scenario) }))
  return [...lines, text.judged({ current, stale: judged.length - current })]
}
