import { blocksOf } from './layout.ts'
import type { Year } from './year.ts'

/**
 * Every service is served:
 *
 *     sum_l X_l = demand    (>= where its balance says so)
 */
export function writeServiceDemand(year: Year): void {
  const { workspace, state, writer, t } = year
  const { network, run } = workspace
  const { layout, columns, rows } = state
  for (const s of layout.services) {
    const { commodity, technologies } = network.services[s]!
    const demand = run.demand[commodity * network.yearCount + t]!
    const isOpen = network.commodities[commodity]!.commodity.balance === '>='
    const row = writer.row('demand', commodity, 0, demand, isOpen ? Infinity : demand)
    rows.balance[commodity] = row
    for (const l of technologies) {
      const unit = layout.units[layout.unitOf[l]!]!
      for (let b = 0; b < blocksOf(unit); b++) writer.entry(row, columns.activity[unit.firstBlock + b]!, 1)
    }
  }
}
