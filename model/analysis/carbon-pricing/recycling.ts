import type { IncomeGroup } from './income-groups.ts'
import type { Recycling } from './pricing-design.ts'

/**
 * What of the revenue each group has back, `[t]` each. A lump sum is the same for every person; a cut of the tax on
 * consumption follows what is consumed; a subsidy of loans goes to those who invest, and none to households as such.
 *
 *     lump-sum R n_q,   tax-cut R e_q,   subsidy 0
 */
export function returnedByGroup(
  groups: readonly IncomeGroup[],
  revenue: Float64Array,
  recycling: Recycling,
): readonly Float64Array[] {
  return groups.map(({ population, consumption }) => {
    const share = recycling === 'lump-sum' ? population : recycling === 'tax-cut' ? consumption : 0
    return revenue.map((value) => value * share)
  })
}
