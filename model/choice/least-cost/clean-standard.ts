import { blocksOf } from './layout.ts'
import { valueAt, type Year } from './year.ts'

/**
 * Clean-electricity standards, with g what a plant gives in a slice k and L the load:
 *
 *     sum_k sum_group g_k >= share x (sum_k L_k - contracted imports)
 */
export function writeCleanStandards(year: Year): void {
  const { workspace, state, writer, t } = year
  const { network, effects } = workspace
  const { columns, layout } = state
  if (!layout.hasSupply || network.grid === null) return
  const slices = columns.load.length
  const imports = valueAt(year, network.commodities[network.grid.bus]!.importMin)
  for (const [m, { technologies }] of network.effects.cleanStandards.entries()) {
    const share = effects.cleanShare[m * network.yearCount + t]!
    const row = writer.row('clean-share', m, 0, share > 0 ? -share * imports : -Infinity, Infinity)
    for (const column of columns.load) writer.entry(row, column, -share)
    for (const l of technologies) {
      const unit = layout.units[layout.unitOf[l]!]
      for (let b = 0; unit !== undefined && b < blocksOf(unit); b++) {
        for (let k = 0; k < slices; k++) {
          writer.entry(row, columns.generation[(unit.firstBlock + b) * slices + k]!, 1)
        }
      }
    }
  }
}
