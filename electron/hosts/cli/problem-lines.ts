import { describeProblem } from '#messages'
import type { Problem } from '#model'
import { terminalText } from './display-width.ts'
import type { Language } from './invocation.ts'

/** Problems as sentences, one a line: errors before warnings, missing files first, then in the order of their places. */
export function problemLines(problems: readonly Problem[], lang: Language): string[] {
  const keyed = problems.map((problem, index) => ({ problem, index }))
  keyed.sort((a, b) => order(a.problem, b.problem) || a.index - b.index)
  return keyed.map(({ problem }) => terminalText(describeProblem(problem, lang), 2000))
}

function order(a: Problem, b: Problem): number {
  if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1
  if ((a.kind === 'missing-file') !== (b.kind === 'missing-file')) return a.kind === 'missing-file' ? -1 : 1
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return (a.row ?? 0) - (b.row ?? 0)
}
