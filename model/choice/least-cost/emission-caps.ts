import { blocksOf } from './layout.ts'
import { REMOVAL_BLOCKS } from './state.ts'
import { blockEmission, removalChange } from './unit-terms.ts'
import { nodeOf, type Year } from './year.ts'

/**
 * Caps on emissions of some gases in some sectors, GWP-weighted:
 *
 *     sum_l sum_m GWP_m (q_lm X_l + change_lm y_l) <= cap - emissions outside energy - emissions of services of other rules
 */
export function writeEmissionCaps(year: Year): void {
  const { workspace, state, writer, t } = year
  const { network, effects } = workspace
  for (const [i, { sectors, gases }] of network.effects.caps.entries()) {
    const cap = effects.cap[i * network.yearCount + t]!
    const row = writer.row('cap', i, 0, -Infinity, cap === Infinity ? cap : cap - emittedOutside(year, i))
    state.rows.cap[i] = row
    for (const [u, unit] of state.layout.units.entries()) {
      const node = nodeOf(year, unit)
      if (!sectors.includes(node.sector)) continue
      for (let b = 0; b < blocksOf(unit); b++) {
        let emitted = 0
        const emits = gases.filter((g) => state.emits[u]!.includes(g))
        for (const g of emits) emitted += network.priced[g]! * blockEmission(workspace, state, unit, b, g, 1, t)
        writer.entry(row, state.columns.activity[unit.firstBlock + b]!, emitted)
        for (const r of node.removals) {
          let change = 0
          for (const g of emits) change += network.priced[g]! * removalChange(workspace, state, unit, b, r, g, t)
          writer.entry(row, state.columns.served[r * REMOVAL_BLOCKS + b]!, change)
        }
      }
    }
  }
}

/** What activities outside energy emit under a cap; of a gas that is CO2e already its own weight. */
function emittedOutside({ workspace, t }: Year, i: number): number {
  const { network, run, effects } = workspace
  const { sectors, gases } = network.effects.caps[i]!
  const n = network.yearCount
  let sum = 0
  for (const { index, sector, row, factor, asCo2e } of network.activities) {
    if (!sectors.includes(sector)) continue
    for (const g of gases) {
      if (factor[g]! < 0) continue
      const kept = effects.kept[(index * network.gases.length + g) * n + t]!
      const weight = asCo2e[g] === 1 ? 1 : network.priced[g]!
      sum += weight * run.rows[row * n + t]! * run.rows[factor[g]! * n + t]! * kept
    }
  }
  return sum
}
