/**
 * One cell of a table as text (RFC 4180, with the separator it has): quoted where it holds the separator, a quote or a line
 * break. A text that a spreadsheet would take for a formula is led by an apostrophe; a number that is not finite is empty.
 */
function cell(value: string | number | null, separator: ',' | '\t'): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value === 0 ? 0 : value) : ''
  if (value === null) return ''
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

type Rows = readonly (readonly (string | number | null)[])[]

const separated = (rows: Rows, separator: ',' | '\t'): string =>
  rows.map((row) => `${row.map((value) => cell(value, separator)).join(separator)}\n`).join('')

/** A table as CSV text: UTF-8 to be, one record a line, LF. */
export const csvText = (rows: Rows): string => separated(rows, ',')

/** A table as spreadsheets take it from the clipboard: tabs between its cells. */
export const tabbedText = (rows: Rows): string => separated(rows, '\t')
