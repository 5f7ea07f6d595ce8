import { moneyTable } from '../../domain/money.ts'
import { conversionTo } from '../../domain/units.ts'
import type { Workspace } from '../../engine/workspace.ts'

/**
 * Gross domestic product of a run, million USD of 2020 by year; constant prices of another year are carried over by the
 * deflator of the US dollar, as all prices of a study are. Null where the study gives none in US dollars.
 */
export function grossDomesticProduct({ network, run }: Workspace): Float64Array | null {
  const { drivers, priceIndices } = network.resolved.study
  const driver = drivers.find(({ id }) => id === 'gdp')
  const row = driver === undefined ? undefined : network.paths.rowOf.get(driver.series.id)
  if (driver === undefined || row === undefined) return null
  const deflators = priceIndices.flatMap(({ currency, point }) =>
    currency === 'USD' ? [{ year: point.year, index: point.value }] : [],
  )
  const money = conversionTo(driver.series.unit, 'MUSD_2020', moneyTable([], deflators))
  if (!money.ok) return null
  const n = network.yearCount
  return Float64Array.from(run.rows.subarray(row * n, (row + 1) * n), (value) => value * money.value.factor)
}
