import { errorAt } from '../report.ts'
import type { Demand, DemandParameter } from '../study.ts'
import { demandsTable } from '../tables/demands.ts'
import { ELASTICITY, NOT_NEGATIVE, RATE } from './bounds.ts'
import type { Catalogue } from './catalogue.ts'
import { measure, type Measure } from './measure.ts'
import type { Loading } from './loading.ts'
import { gatherSeries, seriesOf } from './series.ts'
import { fromBaseYear } from './year-spans.ts'

export function demandsOf(loading: Loading, { commodity, unitOf }: Catalogue): Demand[] {
  const demands: Demand[] = []
  for (const group of gatherSeries(demandsTable, loading.readings.demands.rows, loading)) {
    const { service, parameter, driver, line } = group.first
    const place = { file: demandsTable.file, row: line }
    const kind = commodity(service)?.kind
    if (kind !== undefined && kind !== 'service')
      loading.problems.push(
        errorAt('schema', { ...place, column: 'service' }, { found: `${service} (${kind})`, allowed: 'service' }),
      )
    if (parameter === 'elasticity' && driver === null)
      loading.problems.push(errorAt('missing-value', { ...place, column: 'driver' }))
    if (parameter !== 'elasticity' && driver !== null)
      loading.problems.push(errorAt('schema', { ...place, column: 'driver' }, { found: driver, allowed: '' }))
    const unit = unitOf(service)
    if (unit === null) {
      loading.spoiled.add(group.address)
      continue
    }
    const of = demandMeasure(parameter, unit)
    const series = seriesOf(demandsTable.file, group, of, fromBaseYear(loading.country), loading)
    if (series !== null) demands.push({ service, parameter, driver, series })
  }
  return demands
}

function demandMeasure(parameter: DemandParameter, unit: string): Measure {
  switch (parameter) {
    case 'base':
      return measure(NOT_NEGATIVE, unit)
    case 'elasticity':
      return measure(ELASTICITY, '1')
    case 'trend':
      return measure(RATE, '1/yr', '1')
    case 'adjustment':
      return measure(NOT_NEGATIVE, '1')
  }
}
