import { displayWidth, padEnd, padStart } from './display-width.ts'

/** A column of a table: its head, and on which side its cells are flush. */
export interface Column {
  readonly head: string
  readonly align: 'left' | 'right'
}

/** Rows under their heads with two blanks between columns, each line indented by `indent`; no line ends in blanks. */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[], indent = ''): string {
  const widths = columns.map(({ head }, index) =>
    Math.max(displayWidth(head), ...rows.map((row) => displayWidth(row[index] ?? ''))),
  )
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => {
        const [cell, width] = [cells[index] ?? '', widths[index] ?? 0]
        return align === 'right' ? padStart(cell, width) : padEnd(cell, width)
      })
      .join('  ')
  const heads = columns.map(({ head }) => head)
  const lines = heads.some((head) => head !== '') ? [heads, ...rows] : rows
  return lines.map((cells) => `${indent}${line(cells)}`.trimEnd()).join('\n')
}
