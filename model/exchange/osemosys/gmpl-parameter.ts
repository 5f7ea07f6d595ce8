import type { GmplCursor } from './gmpl-cursor.ts'
import { readRows } from './gmpl-rows.ts'
import type { GmplToken } from './gmpl-tokens.ts'
import { isParameter, PARAMETERS } from './parameter-list.ts'
import type { RawEntry, RawParameter } from './raw-data.ts'

/** Entries of one parameter as they are gathered. */
interface Gathering {
  readonly name: string
  readonly entries: RawEntry[]
}

/** Members where a slice fixes them, null where they follow. */
type Slice = readonly (string | null)[]

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
  readBody(cursor, gathering)
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

/** Slices, records and tables up to the semicolon. After a problem, what was read until then stays. */
function readBody(cursor: GmplCursor, gathering: Gathering): void {
  const { name } = gathering
  const arity = isParameter(name) ? PARAMETERS[name].indices.length : null
  let slice: Slice | null = null
  let isReadable: boolean | null = true
  cursor.passed(':=')
  while (isReadable && !cursor.passed(';')) {
    if (cursor.passed(',')) continue
    if (cursor.token === undefined || cursor.beginsStatement) return cursor.endStatement(name)
    if (cursor.isMark('[')) {
      slice = readSlice(cursor, name)
      isReadable = slice !== null
    } else if (cursor.isMark(':') || cursor.isMark('(')) {
      const isTransposed = readTransposition(cursor, name)
      isReadable = isTransposed !== null && readTable(cursor, gathering, slice ?? [null, null], isTransposed)
    } else if (cursor.isSymbol) {
      const open: Slice | null = slice ?? (arity === null ? null : new Array<null>(arity).fill(null))
      // How many indices an unknown parameter has is unknown too: what it says is passed over.
      if (open === null) passOver(cursor, gathering)
      else readRecords(cursor, gathering, open)
    } else isReadable = cursor.fail(name, '; [ : NAME')
  }
}

function passOver(cursor: GmplCursor, gathering: Gathering): void {
  gathering.entries.push({ indices: [], value: Number.NaN, line: cursor.line })
  while (cursor.token !== undefined && !cursor.beginsStatement && !cursor.isMark(';')) {
    if (cursor.symbol() !== null) continue
    for (const mark of [',', ':', ':=', '[', ']', '(', ')']) if (cursor.passed(mark)) break
  }
}

/** `[r, *, *]` */
function readSlice(cursor: GmplCursor, name: string): Slice | null {
  const slice: (string | null)[] = []
  cursor.passed('[')
  while (!cursor.passed(']')) {
    const symbol = cursor.symbol()
    if (symbol !== null) slice.push(symbol.text === '*' ? null : symbol.text)
    else if (!cursor.passed(',')) return cursor.fail(name, ']')
  }
  return slice
}

/** Names of the sets that a slice leaves open. */
const openSets = (name: string, slice: Slice): readonly string[] =>
  slice.flatMap((fixed, at) =>
    fixed === null ? [isParameter(name) ? (PARAMETERS[name].indices[at] ?? '*') : '*'] : [],
  )

/** Records: a symbol for each open index, then a value. */
function readRecords(cursor: GmplCursor, { name, entries }: Gathering, slice: Slice): void {
  const words = openSets(name, slice)
  for (const row of readRows(cursor, name, { words, values: ['VALUE'] })) {
    let next = 0
    const indices = slice.map((fixed) => fixed ?? row[next++]!.text)
    enter(cursor, name, entries, indices, row[words.length]!)
  }
}

/** Enters a value; a point stands for the default. */
function enter(
  cursor: GmplCursor,
  name: string,
  entries: RawEntry[],
  indices: readonly string[],
  token: GmplToken,
): void {
  const value = token.text === '.' ? null : cursor.number(token, name)
  if (value !== null) entries.push({ indices, value, line: token.line })
}

/** `:` or `(tr) :`; whether rows and columns change places. */
function readTransposition(cursor: GmplCursor, name: string): boolean | null {
  if (cursor.passed(':')) return false
  cursor.passed('(')
  if (cursor.symbol()?.text !== 'tr' || !cursor.passed(')')) return cursor.fail(name, '(tr)')
  cursor.passed(':')
  return true
}

/** Column heads, `:=`, and rows of a head and one value a column; false after a problem with the heads. */
function readTable(cursor: GmplCursor, { name, entries }: Gathering, slice: Slice, isTransposed: boolean): boolean {
  const heads: string[] = []
  while (!cursor.passed(':=')) {
    const head = cursor.symbol()
    if (head !== null) heads.push(head.text)
    else if (!cursor.passed(',')) return failed(cursor, name, ':=')
  }
  const open = slice.flatMap((fixed, position) => (fixed === null ? [position] : []))
  const [first, second] = isTransposed ? [open[1], open[0]] : open
  if (first === undefined || second === undefined || open.length !== 2) return failed(cursor, name, '[.., *, *]')
  const sets = openSets(name, slice)
  for (const row of readRows(cursor, name, { words: [sets[isTransposed ? 1 : 0]!], values: heads })) {
    for (const [column, head] of heads.entries()) {
      const indices = slice.map((fixed, position) => fixed ?? (position === first ? row[0]!.text : head))
      enter(cursor, name, entries, indices, row[column + 1]!)
    }
  }
  return true
}

function failed(cursor: GmplCursor, name: string, allowed: string): false {
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
  if (!isParameter(known)) {
    if (!cursor.isMark(';')) passOver(cursor, gatherings[0]!)
  } else {
    const words = PARAMETERS[known].indices
    for (const row of readRows(cursor, known, { words, values: gatherings.map(({ name }) => name) })) {
      const indices = row.slice(0, words.length).map(({ text }) => text)
      for (const [at, { name, entries }] of gatherings.entries()) {
        enter(cursor, name, entries, indices, row[words.length + at]!)
      }
    }
  }
  cursor.endStatement(known)
  return gatherings.map(({ name, entries }) => ({ name, file: cursor.file, line, fallback, entries }))
}
