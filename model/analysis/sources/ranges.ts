import type { PlacedFigure } from './figures-of.ts'

/** A figure with the range that its sources give, in canonical units. */
export interface FigureRange {
  readonly table: string
  readonly row: number
  readonly address: string
  readonly year: number | null
  readonly low: number
  readonly value: number
  readonly high: number
  /** (high - low) / the larger of them without its sign. */
  readonly spread: number
}

/** Every figure with both ends of a range that are apart, in the order of the tables. */
export function rangesIn(list: readonly PlacedFigure[]): FigureRange[] {
  return list.flatMap(({ table, address, year, figure: { low, value, high, cell } }) => {
    if (low === null || high === null || high <= low) return []
    const spread = (high - low) / Math.max(Math.abs(low), Math.abs(high))
    return [{ table, row: cell.row, address, year, low, value, high, spread }]
  })
}
