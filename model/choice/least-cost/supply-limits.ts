import { blocksOf } from './layout.ts'
import { domesticRange } from './commodity-balance.ts'
import { type Year } from './year.ts'

/**
 * Extraction by technologies lies within the year's limits and what is left of an exhaustible total; exports come from
 * what technologies make:
 *
 *     production_min <= sum_l X_l <= min(domestic_limit, domestic_total - extracted so far),   exports <= sum_l X_l
 */
export function writeSupplyLimits(year: Year): void {
  const { workspace, state, writer } = year
  const { network } = workspace
  const { layout, columns } = state
  for (const c of layout.commodities) {
    const node = network.commodities[c]!
    const isLimited = node.domesticLimit >= 0 || node.productionMin >= 0 || node.domesticTotal >= 0
    if (node.extracted && isLimited) {
      const row = writer.row('extraction', c, 0, ...domesticRange(year, node))
      for (const l of node.producers) {
        if (network.technologies[l]!.technology.kind === 'extraction') addActivity(year, row, l, 1)
      }
    }
    if (columns.exports[c]! < 0) continue
    const row = writer.row('exports', c, 0, -Infinity, 0)
    writer.entry(row, columns.exports[c]!, 1)
    for (const l of node.producers) addActivity(year, row, l, -1)
  }
}

/** The activity of a technology over all its blocks, times a factor. */
export function addActivity({ state, writer }: Year, row: number, l: number, factor: number): void {
  const unit = state.layout.units[state.layout.unitOf[l]!]
  if (unit === undefined) return
  for (let b = 0; b < blocksOf(unit); b++) writer.entry(row, state.columns.activity[unit.firstBlock + b]!, factor)
}
