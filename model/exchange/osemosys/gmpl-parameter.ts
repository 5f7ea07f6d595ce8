import type { GmplCursor } from './gmpl-cursor.ts'
import type { GmplToken } from './gmpl-tokens.ts'
import { isParameter, PARAMETERS } from './parameter-list.ts'
import type { RawEntry, RawParameter } from './raw-data.ts'

const NUMERAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** Entries of one parameter as they are gathered. */
interface Gathering {
  readonly name: string
  readonly entries: RawEntry[]
}

/**
 * A `param` statement behind its keyword. Read are the forms that GMPL has:
 *
 *     param NAME default 0 := [r,*,*] : 2015 2016 := coal 1 2 ...  [*,coal,2015] A 1 ... ;     slices, tables, (tr)
 *     param NAME default 0 : 2015 2016 := coal 1 2 ... ;                                        one table
 *     param default 0 : NAME NAME := index ... value value ... ;                                several at once
 */
export function readGmplParameter(cursor: GmplCursor): readonly RawParameter[] {
  const { line } = cursor
  let name = cursor.symbol()
  if (name?.text === 'default') name = null
  else if (name !== null) cursor.passed(',')
  const fallback = readDefault(cursor, name)
  if (fallback === undefined) return []
  if (name === null) return readTogether(cursor, line, fallback) ?? []
  const gathering: Gathering = { name: name.text, entries: [] }
  if (!readBody(cursor, gathering)) return []
  return [{ name: name.text, file: cursor.file, line, fallback, entries: gathering.entries }]
}

/** `default value`; null where none is stated, undefined after a problem. The keyword is passed already without a name. */
function readDefault(cursor: GmplCursor, name: GmplToken | null): number | null | undefined {
  if (name !== null && cursor.token?.text !== 'default') return null
  if (name !== null) cursor.symbol()
  const token = cursor.symbol()
  if (token === null) {
    // `param : NAME ...` has neither name nor default.
    if (name === null && cursor.isMark(':')) return null
    cursor.fail(name?.text ?? null, 'default VALUE')
    return undefined
  }
  const value = cursor.number(token, name?.text ?? 'default')
  cursor.passed(',')
  return value
}

/** Slices, records and tables up to the semicolon; false after a problem. */
function readBody(cursor: GmplCursor, gathering: Gathering): boolean {
  const { name } = gathering
  const arity = isParameter(name) ? PARAMETERS[name].indices.length : null
  let slice: readonly (string | null)[] | null = null
  cursor.passed(':=')
  while (!cursor.passed(';')) {
    if (cursor.passed(',')) continue
    if (cursor.isMark('[')) {
      const read = readSlice(cursor, name)
      if (read === null) return false
      slice = read
      // A slice without `*` names one entry.
      if (!slice.includes(null) && !readRecord(cursor, gathering, slice)) return false
    } else if (cursor.isMark(':') || cursor.isMark('(')) {
      const isTransposed = readTransposition(cursor, name)
      if (isTransposed === null || !readTable(cursor, gathering, slice ?? [null, null], isTransposed)) return false
    } else if (cursor.isSymbol) {
      const open = slice ?? (arity === null ? null : new Array<null>(arity).fill(null))
      // How many indices an unknown parameter has is unknown too: what it says is passed over.
      if (open === null) return passOver(cursor, gathering)
      if (!readRecord(cursor, gathering, open)) return false
    } else {
      cursor.fail(name, '; [ : NAME')
      return false
    }
  }
  return true
}

function passOver(cursor: GmplCursor, gathering: Gathering): boolean {
  gathering.entries.push({ indices: [], value: Number.NaN, line: cursor.line })
  while (cursor.token !== undefined && !cursor.passed(';')) {
    if (cursor.symbol() !== null) continue
    for (const mark of [',', ':', ':=', '[', ']', '(', ')']) if (cursor.passed(mark)) break
  }
  return true
}

/** `[r, *, *]`: members where they are fixed, null where they follow. */
function readSlice(cursor: GmplCursor, name: string): readonly (string | null)[] | null {
  const slice: (string | null)[] = []
  cursor.passed('[')
  while (!cursor.passed(']')) {
    const symbol = cursor.symbol()
    if (symbol !== null) slice.push(symbol.text === '*' ? null : symbol.text)
    else if (!cursor.passed(',')) return cursor.fail(name, ']')
  }
  return slice
}

function readRecord(cursor: GmplCursor, { name, entries }: Gathering, slice: readonly (string | null)[]): boolean {
  const { line } = cursor
  const indices: string[] = []
  for (const fixed of slice) {
    const index = fixed ?? cursor.symbol()?.text
    if (index === undefined) return misfit(cursor, name, slice, line)
    indices.push(index)
    if (fixed === null) cursor.passed(',')
  }
  const token = cursor.symbol()
  // A point stands for the default.
  if (token?.text === '.') return true
  if (token === null || (cursor.line !== line && !NUMERAL.test(token.text))) return misfit(cursor, name, slice, line)
  const value = cursor.number(token, name)
  if (value !== null) entries.push({ indices, value, line })
  return true
}

/** A line that has not one symbol an index and a number: it is told, and reading goes on with the next. */
function misfit(cursor: GmplCursor, name: string, slice: readonly (string | null)[], line: number): true {
  const found = cursor.restOfLine(line).filter(({ kind }) => kind === 'symbol')
  const sets = isParameter(name) ? PARAMETERS[name].indices.filter((_, at) => slice[at] === null) : []
  const last = found.at(-1)
  if (last !== undefined && found.length === sets.length + 1) cursor.number(last, name)
  else cursor.report('index-count', line, name, String(found.length), [...sets, 'VALUE'].join(', '))
  return true
}

/** `:` or `(tr) :`; whether rows and columns change places. */
function readTransposition(cursor: GmplCursor, name: string): boolean | null {
  if (cursor.passed(':')) return false
  cursor.passed('(')
  if (cursor.symbol()?.text !== 'tr' || !cursor.passed(')')) return cursor.fail(name, '(tr)')
  cursor.passed(':')
  return true
}

/** Column heads, `:=`, and rows of a head and one value a column. */
function readTable(
  cursor: GmplCursor,
  { name, entries }: Gathering,
  slice: readonly (string | null)[],
  isTransposed: boolean,
): boolean {
  const heads: string[] = []
  while (!cursor.passed(':=')) {
    const head = cursor.symbol()
    if (head === null) return failWith(cursor, name, ':=')
    heads.push(head.text)
  }
  const open = slice.flatMap((fixed, position) => (fixed === null ? [position] : []))
  const [first, second] = isTransposed ? [open[1], open[0]] : open
  if (first === undefined || second === undefined || open.length !== 2) return failWith(cursor, name, '[.., *, *]')
  while (cursor.isSymbol) {
    const row = cursor.symbol()
    for (const head of heads) {
      const token = cursor.symbol()
      if (token === null) return failWith(cursor, name, `${heads.length} + 1`)
      const value = token.text === '.' ? null : cursor.number(token, name)
      if (value === null) continue
      const indices = slice.map((fixed, position) => fixed ?? (position === first ? (row?.text ?? '') : head))
      entries.push({ indices, value, line: token.line })
    }
  }
  return true
}

function failWith(cursor: GmplCursor, name: string, allowed: string): false {
  cursor.fail(name, allowed)
  return false
}

/** Several parameters over the same indices: each record has the indices and then a value for every name. */
function readTogether(cursor: GmplCursor, line: number, fallback: number | null): readonly RawParameter[] | null {
  if (!cursor.passed(':')) return cursor.fail(null, ':')
  const gatherings: Gathering[] = []
  while (!cursor.passed(':=')) {
    const name = cursor.symbol()
    if (name !== null) gatherings.push({ name: name.text, entries: [] })
    // `param : SET : NAME ...` names the set of the records first; its members are stated by themselves.
    else if (cursor.passed(':')) gatherings.length = 0
    else if (!cursor.passed(',')) return cursor.fail(null, ':=')
  }
  if (gatherings.length === 0) return cursor.fail(null, 'NAME')
  const known = gatherings.find(({ name }) => isParameter(name))?.name ?? ''
  const indices = isParameter(known) ? PARAMETERS[known].indices : null
  while (!cursor.passed(';')) {
    if (cursor.token === undefined) return cursor.fail(known, ';')
    if (cursor.passed(',')) continue
    if (indices === null) passOver(cursor, gatherings[0]!)
    else readWideRecord(cursor, gatherings, indices)
    if (indices === null) break
  }
  return gatherings.map(({ name, entries }) => ({ name, file: cursor.file, line, fallback, entries }))
}

/** One record of several parameters: the indices, then a number or a point for each. */
function readWideRecord(cursor: GmplCursor, gatherings: readonly Gathering[], sets: readonly string[]): void {
  const { line } = cursor
  const words: GmplToken[] = []
  for (let count = sets.length + gatherings.length; count > 0; count--) {
    const word = cursor.symbol()
    if (word === null) break
    words.push(word)
    cursor.passed(',')
  }
  const values = words.slice(sets.length)
  const fits = values.length === gatherings.length && values.every(({ text }) => text === '.' || NUMERAL.test(text))
  if (!fits) {
    const found = cursor.restOfLine(line).filter(({ kind }) => kind === 'symbol')
    const isNumber = found.length !== sets.length + gatherings.length
    const { name } = gatherings[0]!
    if (isNumber) {
      const allowed = [...sets, ...gatherings.map(() => 'VALUE')].join(', ')
      cursor.report('index-count', line, name, String(found.length), allowed)
    } else for (const word of found.slice(sets.length)) if (word.text !== '.') cursor.number(word, name)
    return
  }
  const indices = words.slice(0, sets.length).map(({ text }) => text)
  for (const [at, { entries }] of gatherings.entries()) {
    if (values[at]!.text !== '.') entries.push({ indices, value: Number(values[at]!.text), line })
  }
}
