import { errorAt } from '../report.ts'
import type { Supply, SupplyParameter } from '../study.ts'
import { supplyTable } from '../tables/supply.ts'
import { ANY, NOT_NEGATIVE } from './bounds.ts'
import type { Catalogue } from './catalogue.ts'
import { measure, type Measure } from './measure.ts'
import type { Loading } from './loading.ts'
import { perUnit } from './per-unit.ts'
import { gatherSeries, seriesOf } from './series.ts'
import { fromBaseYear, withPast } from './year-spans.ts'

const PRICES: ReadonlySet<SupplyParameter> = new Set(['domestic_price', 'import_price', 'export_price', 'margin'])
/** Draws from stock and statistical residuals have either sign; a margin below zero is a subsidy. */
const SIGNED: ReadonlySet<SupplyParameter> = new Set(['stock_change', 'statistical_difference', 'margin'])

export function suppliesOf(loading: Loading, { unitOf }: Catalogue): Supply[] {
  const supplies: Supply[] = []
  for (const group of gatherSeries(supplyTable, loading.readings.supply.rows, loading)) {
    const { commodity, parameter, sector, line } = group.first
    if (sector !== null && parameter !== 'margin') {
      const place = { file: supplyTable.file, row: line, column: 'sector' }
      loading.problems.push(errorAt('schema', place, { found: sector, allowed: '' }))
    }
    const unit = unitOf(commodity)
    if (unit === null) {
      loading.spoiled.add(group.address)
      continue
    }
    const span = PRICES.has(parameter) ? withPast(loading.country) : fromBaseYear(loading.country)
    const series = seriesOf(supplyTable.file, group, supplyMeasure(parameter, unit), span, loading)
    if (series !== null) supplies.push({ commodity, parameter, sector, series })
  }
  return supplies
}

export function supplyMeasure(parameter: SupplyParameter, unit: string): Measure {
  const bounds = SIGNED.has(parameter) ? ANY : NOT_NEGATIVE
  return PRICES.has(parameter) ? measure(bounds, perUnit('MUSD_2020', unit)) : measure(bounds, unit)
}
