import type { Reading } from './read-rows.ts'

/** The text of one row by column name, trimmed, whether or not its cells are legible. */
export interface RowTexts {
  readonly file: string
  readonly line: number
  readonly isWhole: boolean
  readonly cell: (column: string) => string
}

export function textsOf({ file, table }: Reading<unknown>): RowTexts[] {
  if (table === null) return []
  const at = new Map(table.columns.map((name, index) => [name, index]))
  return table.rows.map(({ line, cells, isWhole }) => ({
    file,
    line,
    isWhole,
    cell: (column) => cells[at.get(column) ?? -1]?.trim() ?? '',
  }))
}
