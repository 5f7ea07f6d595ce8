import type { HouseholdBurden } from './household-burden.ts'
import type { IncomeGroup } from './income-groups.ts'
import type { BurdenGrounds } from './pricing-answer.ts'

/** Whether every group's part of a carrier goes by what it is stated to spend on it, as `burdenByGroup` has it. */
const isStated = (groups: readonly IncomeGroup[], carrier: string): boolean =>
  groups.some(({ spending }) => (spending.get(carrier) ?? 0) > 0)

/**
 * How much of the burden of each year rests on stated spending, on carriers that the study has no spending for, and on other
 * prices.
 *
 * @param since the years of an answer out of all
 */
export function burdenGrounds(
  groups: readonly IncomeGroup[],
  { carriers, elsewhere }: HouseholdBurden,
  since: (values: Float64Array) => readonly number[],
): BurdenGrounds {
  const found = [...carriers].map(([id, amounts]) => ({ id, isStated: isStated(groups, id), burden: since(amounts) }))
  const sizeOf = ({ burden }: (typeof found)[number]): number => burden.reduce((sum, value) => sum + value, 0)
  const otherPrices = since(elsewhere)
  const sumOf = (which: boolean): readonly number[] =>
    otherPrices.map((_, t) => found.reduce((sum, one) => sum + (one.isStated === which ? one.burden[t]! : 0), 0))
  const [stated, unstated] = [sumOf(true), sumOf(false)]
  const all = otherPrices.map((value, t) => value + stated[t]! + unstated[t]!)
  const shareOf = (part: readonly number[]) => part.map((value, t) => (all[t]! > 0 ? value / all[t]! : null))
  return {
    carriers: found.sort((a, b) => sizeOf(b) - sizeOf(a) || (a.id < b.id ? -1 : 1)),
    otherPrices,
    shares: { stated: shareOf(stated), unstated: shareOf(unstated), otherPrices: shareOf(otherPrices) },
  }
}
