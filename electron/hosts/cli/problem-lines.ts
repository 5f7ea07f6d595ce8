import { type CliText, describeProblem } from '#messages'
import { IMPORTED_KINDS, type Problem } from '#model'
import { terminalText } from './display-width.ts'
import type { Language } from './invocation.ts'

/** Problems as sentences, one a line: errors before warnings, missing files first, then in the order of their places. */
export function problemLines(problems: readonly Problem[], lang: Language): string[] {
  const keyed = problems.map((problem, index) => ({ problem, index }))
  keyed.sort((a, b) => order(a.problem, b.problem) || a.index - b.index)
  return keyed.map(({ problem }) => terminalText(describeProblem(problem, lang), 2000))
}

/** More warnings of one kind in one file than these are told by the first and the names of some. */
const MOST_LINES = 3
const MOST_NAMES = 5

/** As `problemLines`, with many warnings of one kind that only imported models have in one file as one line. */
export function groupedLines(problems: readonly Problem[], lang: Language, text: CliText): string[] {
  const groups = new Map<string, Problem[]>()
  for (const [index, problem] of problems.entries()) {
    const key = isGrouped(problem) ? `${problem.kind} ${problem.file}` : String(index)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [problem])
    else group.push(problem)
  }
  const kept = [...groups.values()].flatMap((group) => (group.length > MOST_LINES ? group.slice(0, 1) : group))
  const lines = problemLines(kept, lang)
  for (const group of groups.values()) {
    if (group.length <= MOST_LINES) continue
    const [first, ...others] = group as [Problem, ...Problem[]]
    const own = problemLines([first], lang)[0]!
    const names = others.slice(0, MOST_NAMES).map(nameOf)
    const more = text.moreWarnings({
      count: others.length,
      names: [...new Set(names)],
      left: others.length - names.length,
    })
    lines[lines.indexOf(own)] = terminalText(`${own} ${more}`, 2000)
  }
  return lines
}

const isGrouped = ({ severity, kind }: Problem): boolean =>
  severity === 'warning' && (IMPORTED_KINDS as readonly string[]).includes(kind)

/** What a warning is about: an assumed value is of a parameter, another of what stands there. */
const nameOf = ({ kind, column, found }: Problem): string =>
  kind === 'assumed-value' ? `${column ?? ''} = ${found ?? ''}` : (found ?? column ?? '')

function order(a: Problem, b: Problem): number {
  if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1
  if ((a.kind === 'missing-file') !== (b.kind === 'missing-file')) return a.kind === 'missing-file' ? -1 : 1
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return (a.row ?? 0) - (b.row ?? 0)
}
