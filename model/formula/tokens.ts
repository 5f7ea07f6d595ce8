import { err, ok, type Result } from '../domain/result.ts'
import type { FormulaProblem } from './formula-problem.ts'

/** A piece of an expression's text. */
export interface FormulaToken {
  readonly kind: 'number' | 'name' | 'mark'
  readonly text: string
  /** From 1. */
  readonly position: number
}

export const MAX_LENGTH = 2000
export const MAX_DEPTH = 50

/** Names that the parser reads as operators or constants. No series can be called so. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([
  ...['and', 'end', 'false', 'in', 'mod', 'not', 'null', 'or', 'to', 'true', 'undefined', 'xor'],
  ...['Infinity', 'NaN', 'year'],
])

const TOKEN = /\s*(?:((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|([A-Za-z_][A-Za-z0-9_]*)|([<>!=]=|[-+*/^()[\],?:<>]))/y

/**
 * Splits an expression and refuses what no expression may hold (quotes, braces, assignment, semicolons, dots ...)
 * before the parser sees it. Brackets deeper than `MAX_DEPTH` are refused here as well, because the parser descends
 * into them.
 */
export function tokenise(text: string): Result<readonly FormulaToken[], FormulaProblem> {
  if (text.length > MAX_LENGTH) {
    return err(problem('too-long', `${text.slice(0, 20)}...`, 1, String(MAX_LENGTH)))
  }
  const tokens: FormulaToken[] = []
  const end = text.trimEnd().length
  let depth = 0
  let at = 0
  while (at < end) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    if (match === null) return err(unreadable(text, at))
    const [all, number, name, mark = ''] = match
    const piece = number ?? name ?? mark
    at += all.length
    const position = at - piece.length + 1
    if (name !== undefined && RESERVED_WORDS.has(name) && name !== 'year') {
      return err(problem('not-allowed', name, position, null))
    }
    if (piece === '(' || piece === '[') depth++
    if (piece === ')' || piece === ']') depth--
    if (depth > MAX_DEPTH) return err(problem('too-deep', piece, position, String(MAX_DEPTH)))
    tokens.push({ kind: number !== undefined ? 'number' : name !== undefined ? 'name' : 'mark', text: piece, position })
  }
  return tokens.length === 0 ? err(problem('empty', '', 1, null)) : ok(tokens)
}

function unreadable(text: string, from: number): FormulaProblem {
  const rest = text.slice(from)
  const character = rest.trimStart().slice(0, 1)
  return problem('not-allowed', character, from + rest.length - rest.trimStart().length + 1, null)
}

function problem(
  reason: FormulaProblem['reason'],
  found: string,
  position: number,
  allowed: string | null,
): FormulaProblem {
  return { kind: 'expression-syntax', reason, found, allowed, position }
}
