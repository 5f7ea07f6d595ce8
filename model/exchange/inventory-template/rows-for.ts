import { CLIMATES, REGIONS } from './regions.ts'
import { type TierOneRow, wordsIn } from './tier-one-table.ts'

/** Rows of a table that hold for a region and a climate. */
export function rowsFor(rows: readonly TierOneRow[], region: string, climate: string): readonly TierOneRow[] {
  return rows.filter(
    (row) => wordsIn(row.region, REGIONS).includes(region) && wordsIn(row.climate, CLIMATES).includes(climate),
  )
}
