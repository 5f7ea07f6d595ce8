import type { Problem } from '../../domain/problem.ts'
import { errorAt } from '../../study/report.ts'
import type { Table } from '../../study/text/table.ts'
import { type ParameterName, PARAMETERS } from './parameter-list.ts'
import type { RawEntry, RawParameter, RawSet } from './raw-data.ts'

const NUMERAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** A set from its table: one member a row, in the column `VALUE`. */
export function readSetTable(name: string, table: Table, problems: Problem[]): RawSet {
  const at = valueColumn(table, problems)
  const members = at < 0 ? [] : table.rows.map(({ cells, line }) => ({ text: cells[at]!, line }))
  return { name, file: table.file, line: 1, members }
}

/** A parameter from its table: a column for each index by the name of its set, and `VALUE`. */
export function readParameterTable(
  name: ParameterName,
  table: Table,
  fallback: number | null,
  problems: Problem[],
): RawParameter {
  const value = valueColumn(table, problems)
  const columns = indexColumns(name, table, problems)
  const entries: RawEntry[] = []
  for (const { cells, line, isWhole } of value < 0 || columns === null ? [] : table.rows) {
    const text = cells[value]!.trim()
    if (!isWhole) continue
    if (NUMERAL.test(text)) entries.push({ indices: columns!.map((at) => cells[at]!), value: Number(text), line })
    else problems.push(errorAt('not-a-number', { file: table.file, row: line, column: 'VALUE' }, { found: text }))
  }
  return { name, file: table.file, line: 1, fallback, entries }
}

/** Columns of a parameter's indices in the formulation's order; the second region of a trade route is `_REGION`. */
function indexColumns(name: ParameterName, table: Table, problems: Problem[]): readonly number[] | null {
  const taken = new Set<string>()
  const columns: number[] = []
  for (const set of PARAMETERS[name].indices) {
    const heads = taken.has(set) ? [`_${set}`, `${set}.1`, `R${set}`] : [set]
    taken.add(set)
    const at = table.columns.findIndex((head) => heads.includes(head))
    if (at < 0) problems.push(errorAt('missing-column', { file: table.file, row: 1, column: heads[0]! }))
    columns.push(at)
  }
  return columns.includes(-1) ? null : columns
}

function valueColumn(table: Table, problems: Problem[]): number {
  const at = table.columns.findIndex((head) => head.toUpperCase() === 'VALUE')
  if (at < 0) problems.push(errorAt('missing-column', { file: table.file, row: 1, column: 'VALUE' }))
  return at
}

/** An unknown parameter is told by whether it has rows; what they say is not read. */
export const unknownEntries = ({ rows }: Table): readonly RawEntry[] =>
  rows.slice(0, 1).map(({ line }) => ({ indices: [], value: Number.NaN, line }))
