export type SortKey = string | number
export interface Sorting {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

/** The sorting after a press on a column's head: rising, falling, then as the rows came. */
export function nextSorting(current: Sorting | null, column: string): Sorting | null {
  if (current?.column !== column) return { column, direction: 'ascending' }
  return current.direction === 'ascending' ? { column, direction: 'descending' } : null
}

/**
 * Rows in the order of their keys; equal keys stay as they came. Numbers before words; what is no number comes last
 * either way. Words are compared as the language does.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => SortKey,
  direction: Sorting['direction'],
  language: string,
): readonly Row[] {
  const collator = new Intl.Collator(language, { numeric: true })
  const turn = direction === 'ascending' ? 1 : -1
  const missing = (key: SortKey): boolean => typeof key === 'number' && Number.isNaN(key)
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort(({ key: a }, { key: b }) => {
      if (missing(a) || missing(b)) return Number(missing(a)) - Number(missing(b))
      if (typeof a === 'number' && typeof b === 'number') return turn * (a - b)
      if (typeof a === 'string' && typeof b === 'string') return turn * collator.compare(a, b)
      return turn * (typeof a === 'number' ? -1 : 1)
    })
    .map(({ row }) => row)
}
