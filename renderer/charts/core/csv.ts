/**
 * One cell of a comma-separated table (RFC 4180): quoted where it holds a comma, a quote or a line break. A text that a
 * spreadsheet would take for a formula is led by an apostrophe; a number that is not finite is empty.
 */
function cell(value: string | number | null): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value === 0 ? 0 : value) : ''
  if (value === null) return ''
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as CSV text: UTF-8 to be, one record a line, LF. */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('')
}
