import { FIRST_YEAR, LAST_YEAR } from '../cells/number-cells.ts'
import type { Country } from '../study.ts'

/** Years that a point may have, both included. */
export interface YearSpan {
  readonly first: number
  readonly last: number
}

/** How far beyond the end a point may lie: it still shapes the way to the end, as a projection to 2100 does. */
const YEARS_BEYOND_END = 40

/** What statistics, inventories and targets say: any year of the record. */
export const OF_RECORD: YearSpan = { first: FIRST_YEAR, last: LAST_YEAR }

/**
 * Technology parameters, drivers, activities, prices and factors: points before the base year are meaningful, since
 * vintages were built then, growth is observed, and guidelines date from then.
 */
export function withPast({ endYear }: Country): YearSpan {
  return { first: FIRST_YEAR, last: endYear + YEARS_BEYOND_END }
}

/** Demands, quantities of supply, shares, policies: what the model starts from in the base year. */
export function fromBaseYear({ baseYear, endYear }: Country): YearSpan {
  return { first: baseYear, last: endYear + YEARS_BEYOND_END }
}
