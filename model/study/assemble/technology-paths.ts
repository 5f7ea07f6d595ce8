import { GASES, isGas } from '../../domain/gas.ts'
import { errorAt } from '../report.ts'
import type { FlowUse, TechnologyParameter, TechnologyPath } from '../study.ts'
import type { RowOfTable } from '../tables/read-tables.ts'
import { technologyPathsTable } from '../tables/technology-paths.ts'
import type { Catalogue } from './catalogue.ts'
import type { Loading } from './loading.ts'
import { gatherSeries, seriesOf, type SeriesRows } from './series.ts'
import { technologyMeasure } from './technology-measure.ts'
import { withPast } from './year-spans.ts'

type Row = RowOfTable<'technologyPaths'>

const FILE = technologyPathsTable.file
const WITH_COMMODITY: ReadonlySet<TechnologyParameter> = new Set(['input', 'output', 'stored_carbon'])

export function technologyPathsOf(loading: Loading, catalogue: Catalogue): TechnologyPath[] {
  const paths: TechnologyPath[] = []
  for (const group of gatherSeries(technologyPathsTable, loading.readings.technologyPaths.rows, loading)) {
    const { technology: id, parameter, commodity } = group.first
    const isFlowKnown = checkFlow(group.first, catalogue, loading)
    const use = useOf(group, loading)
    const technology = catalogue.technology(id)
    const output = technology === null ? null : catalogue.unitOf(technology.output)
    if (technology === null || output === null || !isFlowKnown) {
      loading.spoiled.add(group.address)
      continue
    }
    const commodityUnit = WITH_COMMODITY.has(parameter) && commodity !== null ? catalogue.unitOf(commodity) : null
    const of = technologyMeasure(technology, parameter, { output, commodity: commodityUnit })
    if (of === null) {
      loading.spoiled.add(group.address)
      continue
    }
    const series = seriesOf(FILE, group, of, withPast(loading.country), loading)
    if (series !== null) paths.push({ technology: id, parameter, commodity, use, series })
  }
  return paths
}

/** Whether the column `commodity` holds what the parameter needs: a commodity, a gas, or nothing. */
function checkFlow(row: Row, catalogue: Catalogue, { problems }: Loading): boolean {
  const { parameter, commodity } = row
  const place = { file: FILE, row: row.line, column: 'commodity' }
  if (WITH_COMMODITY.has(parameter) || parameter === 'process_emission') {
    if (commodity === null) problems.push(errorAt('missing-value', place))
    else if (parameter === 'process_emission') {
      if (isGas(commodity)) return true
      problems.push(errorAt('schema', place, { found: commodity, allowed: GASES.join(' ') }))
    } else return catalogue.commodity(commodity) !== null
    return false
  }
  if (commodity === null) return true
  problems.push(errorAt('schema', place, { found: commodity, allowed: '' }))
  return false
}

/** The use of an input, stated alike in every row of the series or only in its first. */
function useOf({ first, rows, isWhole }: SeriesRows<Row>, { problems }: Loading): FlowUse | null {
  if (!isWhole) return null
  const place = { file: FILE, row: first.line, column: 'use' }
  if (first.parameter === 'input' && first.use === null) problems.push(errorAt('missing-value', place))
  for (const row of rows) {
    if (row.use === null) continue
    const facts = { found: row.use, allowed: first.parameter === 'input' ? first.use : '' }
    if (first.parameter !== 'input') problems.push(errorAt('schema', { ...place, row: row.line }, facts))
    else if (row.use !== first.use) problems.push(errorAt('conflicting-row', { ...place, row: row.line }, facts))
  }
  return first.use
}
