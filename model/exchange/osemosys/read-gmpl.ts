import type { Problem } from '../../domain/problem.ts'
import { errorAt, warningAt } from '../../study/report.ts'
import { GmplCursor } from './gmpl-cursor.ts'
import { readGmplParameter } from './gmpl-parameter.ts'
import { gmplTokens } from './gmpl-tokens.ts'
import { MOST_ENTRIES, type RawData, type RawMember, type RawParameter, type RawSet } from './raw-data.ts'

const KEYWORDS: ReadonlySet<string> = new Set(['data', 'set', 'param', 'end'])

/** Tokens that a file may have: most entries stand in tables, whose rows and columns name their indices. */
const MOST_TOKENS = 3 * MOST_ENTRIES

/**
 * Reads a GMPL data file: `set` and `param` statements, with or without `data;` and `end;` around them. A statement that
 * cannot be read is a problem with its line; those behind it are read all the same. Without `end;` the file may have
 * been cut short, which is a warning.
 */
export function readGmpl(file: string, text: string, problems: Problem[]): RawData {
  const { tokens, error } = gmplTokens(text.replace(/^\uFEFF/, ''), MOST_TOKENS)
  if (error !== null) {
    const place = { file, row: error.line, column: null }
    if (error.reason === 'too-many') {
      problems.push(errorAt('model-too-large', place, { found: `> ${MOST_TOKENS}`, allowed: String(MOST_TOKENS) }))
      return { sets: [], parameters: [] }
    }
    problems.push(errorAt('malformed-gmpl', place, { allowed: error.reason === 'comment' ? '*/' : '"' }))
  }
  const sets: RawSet[] = []
  const parameters: RawParameter[] = []
  const cursor = new GmplCursor(file, tokens, problems)
  for (;;) {
    if (cursor.token === undefined) {
      const place = { file, row: cursor.line, column: 'end' }
      if (error === null) problems.push(warningAt('malformed-gmpl', place, { allowed: 'end;' }))
      break
    }
    if (cursor.passed(';')) continue
    const keyword = cursor.token.text
    if (!KEYWORDS.has(keyword) || cursor.symbol() === null) {
      cursor.fail(null, 'set, param, end')
      continue
    }
    if (keyword === 'end') {
      cursor.passed(';')
      if (cursor.token !== undefined) {
        const place = { file, row: cursor.token.line, column: 'end' }
        problems.push(warningAt('text-after-end', place, { found: cursor.token.text }))
      }
      break
    }
    if (keyword === 'data') cursor.passed(';')
    else if (keyword === 'set') {
      const set = readSet(cursor)
      if (set !== null) sets.push(set)
    } else parameters.push(...readGmplParameter(cursor))
  }
  return { sets, parameters }
}

/** `set NAME := member member ... ;`, with or without commas and `:=`. */
function readSet(cursor: GmplCursor): RawSet | null {
  const name = cursor.symbol()
  if (name === null) return cursor.fail(null, 'NAME')
  cursor.passed(',')
  cursor.passed(':=')
  const members: RawMember[] = cursor.symbolLines().flat()
  cursor.endStatement(name.text)
  return { name: name.text, file: cursor.file, line: name.line, members }
}
