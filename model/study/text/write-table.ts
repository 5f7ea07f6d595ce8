import { canonicalLineEnds } from './clean-text.ts'

const NEEDS_QUOTES = /[",\n]|^\uFEFF/
/** In a header the other delimiters are quoted as well, since the delimiter of a table is told from its header. */
const HEADER_NEEDS_QUOTES = /[",\n;\t]|^\uFEFF/

/** A table in canonical form: commas, LF, quotes only where a cell needs them, a line end at the end of the file. */
export function writeTable(columns: readonly string[], rows: Iterable<readonly string[]>): string {
  const lines = [columns.map((name) => quoted(name, HEADER_NEEDS_QUOTES)).join(',')]
  for (const cells of rows) lines.push(cells.map((cell) => quoted(cell, NEEDS_QUOTES)).join(','))
  return `${lines.join('\n')}\n`
}

/** The text of one cell of a comma-separated table. */
export function writeCell(cell: string): string {
  return quoted(cell, NEEDS_QUOTES)
}

function quoted(cell: string, needsQuotes: RegExp): string {
  const text = cell.includes('\r') ? canonicalLineEnds(cell) : cell
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
