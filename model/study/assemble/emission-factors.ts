import { errorAt } from '../report.ts'
import type { EmissionFactor } from '../study.ts'
import { emissionFactorsTable, libraryEmissionFactorsTable } from '../tables/emission-factors.ts'
import type { RowOfTable } from '../tables/read-tables.ts'
import { NOT_NEGATIVE } from './bounds.ts'
import type { Catalogue } from './catalogue.ts'
import { measure } from './measure.ts'
import type { Loading } from './loading.ts'
import { perUnit } from './per-unit.ts'
import { gatherSeries, seriesOf, type SeriesRows } from './series.ts'
import { withPast } from './year-spans.ts'

/**
 * Carbon is a property of the fuel: one CO2 factor for each commodity, without sector or technology, so that carbon can
 * close. Factors of other gases name a sector or a technology or neither; a technology has its sector already.
 *
 * Factors of the study and, for keys that it does not have, of the library. Rows of the library on a commodity, sector
 * or technology that the study has not are passed over.
 */
export function emissionFactorsOf(loading: Loading, catalogue: Catalogue): EmissionFactor[] {
  const { readings } = loading
  const own = gatherSeries(emissionFactorsTable, readings.emissionFactors.rows, loading)
  const shared = gatherSeries(libraryEmissionFactorsTable, readings.libraryEmissionFactors.rows, loading)
  const addresses = new Set(own.map((group) => group.address))
  const sectors = new Set(readings.sectors.rows.map((row) => row.sector))
  const concerns = ({ first }: SeriesRows<RowOfTable<'libraryEmissionFactors'>>): boolean =>
    catalogue.commodity(first.commodity) !== null &&
    (first.sector === null || sectors.has(first.sector)) &&
    (first.technology === null || catalogue.technology(first.technology) !== null)
  const used = shared.filter((group) => !addresses.has(group.address) && concerns(group))
  return [
    ...own.flatMap((group) => factorOf(emissionFactorsTable.file, group, loading, catalogue)),
    ...used.flatMap((group) => factorOf(libraryEmissionFactorsTable.file, group, loading, catalogue)),
  ]
}

function factorOf(
  file: string,
  group: SeriesRows<RowOfTable<'emissionFactors'>>,
  loading: Loading,
  { unitOf }: Catalogue,
): EmissionFactor[] {
  const { commodity, sector, technology, gas, line } = group.first
  const place = { file, row: line, column: 'sector' }
  if (gas === 'CO2' && (sector ?? technology) !== null)
    loading.problems.push(errorAt('schema', place, { found: sector ?? technology, allowed: '' }))
  else if (sector !== null && technology !== null)
    loading.problems.push(errorAt('schema', place, { found: sector, allowed: '' }))
  const unit = unitOf(commodity)
  if (unit === null) {
    loading.spoiled.add(group.address)
    return []
  }
  const of = measure(NOT_NEGATIVE, perUnit('kt', unit))
  const series = seriesOf(file, group, of, withPast(loading.country), loading)
  return series === null ? [] : [{ commodity, sector, technology, gas, series }]
}
