/** Characters of a text from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Where a cell stands in the text of a comma-separated table with LF line ends, its quotes included: the cell number
 * `column` (from 0) of the row that begins on line `line` (from 1). Null where there is none.
 */
export function cellSpan(text: string, line: number, column: number): Span | null {
  let start = 0
  let current = 1
  while (start < text.length && current <= line) {
    const cells = cellsOfRow(text, start)
    if (current === line) return cells[column] ?? null
    const end = cells.at(-1)?.end ?? start
    current += text.slice(start, end).split('\n').length
    start = end + 1
  }
  return null
}

function cellsOfRow(text: string, from: number): Span[] {
  const cells: Span[] = []
  let start = from
  for (;;) {
    const end = endOfCell(text, start)
    cells.push({ start, end })
    if (text[end] !== ',') return cells
    start = end + 1
  }
}

/** Place of the comma or line end after a cell. In a cell that begins with a quote those count only after its last quote. */
function endOfCell(text: string, start: number): number {
  let at = start
  if (text[at] === '"') {
    at++
    while (at < text.length && !(text[at] === '"' && text[at + 1] !== '"')) at += text[at] === '"' ? 2 : 1
    at++
  }
  while (at < text.length && text[at] !== ',' && text[at] !== '\n') at++
  return Math.min(at, text.length)
}
