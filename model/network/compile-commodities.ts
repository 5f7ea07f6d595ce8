import type { Commodity, Study } from '../study/study.ts'
import type { CommodityNode, DemandNode, SliceTable } from './network.ts'
import { ZERO_ROW, type PathBuilder } from './path-table.ts'
import type { SeriesFinder } from './series-finder.ts'
import type { SlotBuilder } from './slots.ts'

/** Everything that makes nodes asks for rows through this. */
export interface CompileContext {
  readonly study: Study
  readonly slots: SlotBuilder
  readonly paths: PathBuilder
  readonly finder: SeriesFinder
  readonly sectorIndex: ReadonlyMap<string, number>
  readonly commodityIndex: ReadonlyMap<string, number>
  readonly technologyIndex: ReadonlyMap<string, number>
}

/** Row of a series by its address, or `absent` where the study does not give it. */
export function rowOr(context: CompileContext, absent: number, ...address: readonly (string | null)[]): number {
  const series = context.finder.find(...address)
  return series === undefined ? absent : context.paths.add(series)
}

export function compileCommodities(context: CompileContext, slices: SliceTable): CommodityNode[] {
  return context.study.commodities.map((commodity, index) => commodityNode(context, slices, commodity, index))
}

function commodityNode(
  context: CompileContext,
  slices: SliceTable,
  commodity: Commodity,
  index: number,
): CommodityNode {
  const { study, paths, slots } = context
  const supply = (parameter: string) => rowOr(context, -1, 'supply', commodity.id, parameter)
  const margin = new Int32Array(study.sectors.length)
  study.sectors.forEach((sector, s) => {
    const own = context.finder.find('supply', commodity.id, 'margin', sector.id)
    margin[s] = own === undefined ? rowOr(context, -1, 'supply', commodity.id, 'margin') : paths.add(own)
  })
  const shape = study.loadShapes.filter((row) => row.commodity === commodity.id)
  const loadShape = new Int32Array(shape.length === 0 ? 0 : slices.ids.length).fill(-1)
  for (const { slice, figure } of shape) {
    loadShape[slices.ids.indexOf(slice)] = slots.add(`load_shapes/${commodity.id}/${slice}`, figure.value)
  }
  return {
    commodity,
    index,
    fossil: commodity.carbon === 'fossil',
    biogenic: commodity.carbon === 'biogenic',
    carbon: commodity.carbon === 'none' ? ZERO_ROW : carbonRow(context, commodity.id),
    domesticLimit: supply('domestic_limit'),
    productionMin: supply('production_min'),
    importMin: supply('import_min'),
    importLimit: supply('import_limit'),
    domesticTotal: supply('domestic_total'),
    domesticPrice: supply('domestic_price'),
    importPrice: supply('import_price'),
    exportPrice: supply('export_price'),
    exported: supply('export'),
    bunker: supply('bunker'),
    stockChange: supply('stock_change'),
    statisticalDifference: supply('statistical_difference'),
    margin,
    loadShape,
    extracted: study.technologies.some(({ kind, output }) => kind === 'extraction' && output === commodity.id),
    producers: study.technologies.flatMap((technology, l) => (technology.output === commodity.id ? [l] : [])),
    demand: demandNode(context, commodity),
  }
}

/** CO2 per unit of a carrier: one factor in the whole model, so that fossil carbon can close. */
function carbonRow(context: CompileContext, commodity: string): number {
  return rowOr(context, ZERO_ROW, 'emission_factors', commodity, 'CO2')
}

function demandNode(context: CompileContext, commodity: Commodity): DemandNode | null {
  const base = context.finder.find('demands', commodity.id, 'base')
  if (base === undefined) return null
  const drivers = context.study.demands
    .filter((demand) => demand.service === commodity.id && demand.parameter === 'elasticity' && demand.driver !== null)
    .map((demand) => ({
      row: rowOr(context, ZERO_ROW, 'drivers', demand.driver),
      elasticity: context.paths.add(demand.series),
    }))
  return {
    base: context.paths.add(base),
    trend: rowOr(context, -1, 'demands', commodity.id, 'trend'),
    adjustment: rowOr(context, -1, 'demands', commodity.id, 'adjustment'),
    drivers,
  }
}
