import type { Problem } from '../../domain/problem.ts'
import type { Result } from '../../domain/result.ts'
import type { Cell, CellFault } from '../cells/cell.ts'
import { errorAt, warningAt } from '../report.ts'
import { decimalMarkOf, type DecimalMark } from '../text/decimal-mark.ts'
import type { Table, TableRow } from '../text/table.ts'
import type { Columns, RowOf, TableSchema } from './table-schema.ts'

/** A table whose cells have become values. */
export interface Reading<R> {
  readonly file: string
  /** `unreadable`: what the file should hold is not known, since it is missing though required, or not legible. */
  readonly state: 'read' | 'absent' | 'unreadable'
  /** Null unless read. */
  readonly table: Table | null
  /** Rows with every cell legible, in the order of the file. */
  readonly rows: readonly R[]
  /** Lines of the rows that are not among `rows`; their problems are reported. */
  readonly illegible: ReadonlySet<number>
}

interface Reader {
  readonly name: string
  readonly at: number
  readonly cell: Cell<unknown>
  readonly remembered: Map<string, Result<unknown, CellFault>>
}

/** Reads every cell of a table by its schema and reports each that cannot be read. */
export function readRows<C extends Columns>(
  schema: TableSchema<C>,
  table: Table,
  problems: Problem[],
): Reading<RowOf<TableSchema<C>>> {
  const readers = readersOf(schema, table, problems)
  if (readers === null) return emptyReading(schema.file, 'unreadable')
  const mark = decimalMarkOf(table.delimiter, numeralsOf(readers, table.rows))
  const rows: RowOf<TableSchema<C>>[] = []
  const illegible = new Set<number>()
  for (const row of table.rows) {
    const values = row.isWhole ? readRow(table.file, row, readers, mark, problems) : null
    if (values === null) illegible.add(row.line)
    else rows.push(values as RowOf<TableSchema<C>>)
  }
  return { file: schema.file, state: 'read', table, rows, illegible }
}

export function emptyReading(file: string, state: 'absent' | 'unreadable'): Reading<never> {
  return { file, state, table: null, rows: [], illegible: new Set() }
}

function readersOf<C extends Columns>(schema: TableSchema<C>, table: Table, problems: Problem[]): Reader[] | null {
  const names = Object.keys(schema.columns)
  const allowed = names.join(' ')
  for (const [index, name] of table.columns.entries()) {
    if (Object.hasOwn(schema.columns, name)) continue
    const place = { file: table.file, row: 1, column: name === '' ? null : name }
    problems.push(warningAt('unknown-column', place, { found: name === '' ? `#${index + 1}` : name, allowed }))
  }
  const missing = names.filter((name) => !table.columns.includes(name))
  for (const name of missing)
    problems.push(errorAt('missing-column', { file: table.file, row: 1, column: name }, { allowed }))
  if (missing.length > 0) return null
  return names.map((name) => ({
    name,
    at: table.columns.indexOf(name),
    cell: schema.columns[name]!.cell,
    remembered: new Map(),
  }))
}

/** Values by column name and the line, or null if any cell is illegible. */
function readRow(
  file: string,
  row: TableRow,
  readers: readonly Reader[],
  mark: DecimalMark,
  problems: Problem[],
): Record<string, unknown> | null {
  const values: Record<string, unknown> = { line: row.line, given: '' }
  let legible = true
  for (const reader of readers) {
    const text = row.cells[reader.at]!.trim()
    if (reader.name === 'value') values['given'] = text
    const outcome = text === '' ? reader.cell.empty : readCell(reader, text, mark)
    if (outcome.ok) values[reader.name] = outcome.value
    else {
      legible = false
      problems.push(faultAt(outcome, { file, row: row.line, column: reader.name }, text))
    }
  }
  return legible ? values : null
}

function faultAt(
  outcome: { readonly kind: CellFault['kind'] } | { readonly error: CellFault },
  place: { readonly file: string; readonly row: number; readonly column: string },
  text: string,
): Problem {
  if ('kind' in outcome) return errorAt(outcome.kind, place)
  return errorAt(outcome.error.kind, place, { found: text, allowed: outcome.error.allowed })
}

/** Words, ids and units repeat from row to row: each is read once a column. Numbers are not remembered. */
function readCell(reader: Reader, text: string, mark: DecimalMark): Result<unknown, CellFault> {
  if (reader.cell.isNumeral) return reader.cell.read(text, mark)
  let outcome = reader.remembered.get(text)
  if (outcome === undefined) {
    outcome = reader.cell.read(text, mark)
    reader.remembered.set(text, outcome)
  }
  return outcome
}

function* numeralsOf(readers: readonly Reader[], rows: readonly TableRow[]): Generator<string> {
  for (const reader of readers) {
    if (!reader.cell.isNumeral) continue
    for (const row of rows) yield row.cells[reader.at]!
  }
}
