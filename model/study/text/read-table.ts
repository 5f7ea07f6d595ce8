import Papa from 'papaparse'
import type { Problem } from '../../domain/problem.ts'
import { errorAt, wholeFile } from '../report.ts'
import type { Delimiter, Table, TableRow } from './table.ts'
import { cleanText } from './clean-text.ts'

/**
 * Splits a CSV file into cells. Reads commas, semicolons or tabs (whichever the header line has most of, outside
 * quotes; a comma if none), quotes doubled inside quotes, a byte order mark, and line ends of any kind. Blank lines are
 * passed over, and so are empty cells beyond the last column, which spreadsheets like to add.
 *
 * Returns null, with the reason in `problems`, for a table that cannot be split. A row with too few or too many cells is
 * a problem of its own and is marked, so that the rest can still be checked.
 */
export function readTable(file: string, text: string, problems: Problem[]): Table | null {
  const clean = cleanText(file, text, problems)
  if (clean === null) return null
  const delimiter = delimiterOf(clean)
  const parsed = Papa.parse(clean, { delimiter, newline: '\n' })
  const broken = parsed.errors.find((error) => error.type === 'Quotes')
  if (broken !== undefined) {
    const row = broken.row === undefined ? null : lineOf(parsed.data, broken.row)
    problems.push(errorAt('malformed-csv', { file, row, column: null }, { detail: { reason: 'quotes' } }))
    return null
  }
  return shapeTable(file, delimiter, parsed.data, problems)
}

function shapeTable(file: string, delimiter: Delimiter, data: readonly string[][], problems: Problem[]): Table | null {
  const header = withoutTail(data[0] ?? []).map((name) => name.trim())
  if (header.length === 0) {
    problems.push(errorAt('malformed-csv', wholeFile(file), { detail: { reason: 'no-header' } }))
    return null
  }
  const repeated = header.find((name, index) => header.indexOf(name) !== index)
  if (repeated !== undefined) {
    problems.push(errorAt('duplicate-id', { file, row: 1, column: repeated }, { found: repeated }))
    return null
  }
  const rows: TableRow[] = []
  let line = 1
  for (const [index, cells] of data.entries()) {
    const start = line
    line += 1 + lineEndsIn(cells)
    if (index === 0 || (cells.length === 1 && cells[0] === '')) continue
    const row = fitted(cells, header.length)
    rows.push({ line: start, ...row })
    if (row.isWhole) continue
    const facts = { found: String(cells.length), allowed: String(header.length), detail: { reason: 'cell-count' } }
    problems.push(errorAt('malformed-csv', { file, row: start, column: null }, facts))
  }
  return { file, delimiter, columns: header, rows }
}

/** The cells of a row at the width of the table; whole if that took nothing away and added nothing. */
function fitted(cells: readonly string[], width: number): Omit<TableRow, 'line'> {
  if (cells.length === width) return { cells, isWhole: true }
  const isWhole = cells.length > width && cells.slice(width).every((cell) => cell.trim() === '')
  return { cells: Array.from({ length: width }, (_, at) => cells[at] ?? ''), isWhole }
}

function withoutTail(cells: readonly string[]): readonly string[] {
  let width = cells.length
  while (width > 0 && cells[width - 1]!.trim() === '') width--
  return cells.slice(0, width)
}

function delimiterOf(text: string): Delimiter {
  const counts = { ',': 0, ';': 0, '\t': 0 }
  let quoted = false
  for (const character of firstLine(text)) {
    if (character === '"') quoted = !quoted
    else if (!quoted && character in counts) counts[character as Delimiter]++
  }
  if (counts[';'] > counts[','] && counts[';'] >= counts['\t']) return ';'
  return counts['\t'] > counts[','] ? '\t' : ','
}

function firstLine(text: string): string {
  const end = text.indexOf('\n')
  return end < 0 ? text : text.slice(0, end)
}

function lineOf(data: readonly string[][], index: number): number {
  let line = 1
  for (const cells of data.slice(0, index)) line += 1 + lineEndsIn(cells)
  return line
}

function lineEndsIn(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++
  }
  return count
}
