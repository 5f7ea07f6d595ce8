import type { Study, Text } from '../../study/study.ts'
import type { HouseholdBurden } from './household-burden.ts'

/** A group of households by income, as the study's `expenditure.csv` states it. */
export interface IncomeGroup {
  readonly id: string
  readonly label: Text
  /** Share of all persons. */
  readonly population: number
  /** Share of what all households consume, rounding of the source taken out. */
  readonly consumption: number
  /** Share of its own consumption that it spends on a commodity; only where the study states one for every group. */
  readonly spending: ReadonlyMap<string, number>
}

/** Groups in the order of the table; none where the study has no such table. */
export function incomeGroups({ expenditure }: Pick<Study, 'expenditure'>): readonly IncomeGroup[] {
  const ids = [...new Set(expenditure.map(({ group }) => group))]
  const valueOf = (group: string, quantity: string, commodity: string | null): number | undefined =>
    expenditure.find((row) => row.group === group && row.quantity === quantity && row.commodity === commodity)?.figure
      .value
  const consumed = ids.reduce((sum, id) => sum + (valueOf(id, 'consumption', null) ?? 0), 0)
  const persons = ids.reduce((sum, id) => sum + (valueOf(id, 'population', null) ?? 0), 0)
  const commodities = [...new Set(expenditure.flatMap(({ commodity }) => (commodity === null ? [] : [commodity])))]
  return ids.map((id) => ({
    id,
    label: expenditure.find(({ group }) => group === id)?.label ?? { en: id, ja: '' },
    population: (valueOf(id, 'population', null) ?? 0) / persons,
    consumption: (valueOf(id, 'consumption', null) ?? 0) / consumed,
    spending: new Map(commodities.map((commodity) => [commodity, valueOf(id, 'spending', commodity) ?? 0])),
  }))
}

/**
 * What a burden comes to for each group, `[t]` each:
 *
 *     burden_q = sum_c H_c e_q s_qc / sum_p e_p s_pc + (elsewhere + sum of H without s) e_q / sum_p e_p
 *
 * with H_c what households bear on carrier c, e consumption and s the share of it that is spent on c. Everything is passed
 * on and met at home, without change in what is bought: the first-order burden (Sterner, Fuel Taxes and the Poor, 2012).
 * Sums over groups to the whole burden.
 */
export function burdenByGroup(groups: readonly IncomeGroup[], burden: HouseholdBurden): readonly Float64Array[] {
  const byConsumption = Float64Array.from(burden.elsewhere)
  const sums = groups.map(() => new Float64Array(byConsumption.length))
  const share = (amounts: Float64Array, weights: readonly number[]): void => {
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    for (const [q, weight] of weights.entries()) {
      const own = sums[q]!
      for (let t = 0; t < own.length; t++) own[t] = own[t]! + (amounts[t]! * weight) / all
    }
  }
  for (const [carrier, amounts] of burden.carriers) {
    const weights = groups.map(({ consumption, spending }) => consumption * (spending.get(carrier) ?? 0))
    if (weights.some((weight) => weight > 0)) share(amounts, weights)
    else for (let t = 0; t < amounts.length; t++) byConsumption[t] = byConsumption[t]! + amounts[t]!
  }
  share(
    byConsumption,
    groups.map(({ consumption }) => consumption),
  )
  return sums
}
