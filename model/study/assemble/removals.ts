import { errorAt } from '../report.ts'
import type { Removal, Technology } from '../study.ts'
import { removalsTable } from '../tables/removals.ts'
import type { RowOfTable } from '../tables/read-tables.ts'
import { NOT_NEGATIVE, SHARE } from './bounds.ts'
import type { Catalogue } from './catalogue.ts'
import { measure, type Measure } from './measure.ts'
import type { Loading } from './loading.ts'
import { gatherSeries, seriesOf } from './series.ts'
import { costMeasure } from './technology-measure.ts'
import { withPast } from './year-spans.ts'

export function removalsOf(loading: Loading, { technology: technologyOf, unitOf }: Catalogue): Removal[] {
  const removals: Removal[] = []
  for (const group of gatherSeries(removalsTable, loading.readings.removals.rows, loading)) {
    const { removal, technology, parameter, gas } = group.first
    checkGas(group.first, loading)
    const host = technologyOf(technology)
    const output = host === null ? null : unitOf(host.output)
    if (host === null || output === null) {
      loading.spoiled.add(group.address)
      continue
    }
    const of = removalMeasure(host, parameter, output)
    const series = seriesOf(removalsTable.file, group, of, withPast(loading.country), loading)
    if (series !== null) removals.push({ removal, technology, parameter, gas, series })
  }
  return removals
}

function checkGas({ parameter, gas, line }: RowOfTable<'removals'>, { problems }: Loading): void {
  const place = { file: removalsTable.file, row: line, column: 'gas' }
  if (parameter === 'removal' && gas === null) problems.push(errorAt('missing-value', place))
  if (parameter !== 'removal' && gas !== null) problems.push(errorAt('schema', place, { found: gas, allowed: '' }))
}

function removalMeasure(host: Technology, parameter: Removal['parameter'], output: string): Measure {
  switch (parameter) {
    case 'penetration':
    case 'removal':
    case 'fit_max':
      return measure(SHARE, '1')
    case 'energy_penalty':
      return measure(NOT_NEGATIVE, '1')
    case 'capital_cost':
    case 'fixed_om':
    case 'variable_om':
      return costMeasure(host, parameter, output)
  }
}
