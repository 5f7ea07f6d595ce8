import { linkedEmissions } from '../../engine/linked-emissions.ts'
import { addEnergy } from './energy-form.ts'
import { blocksOf } from './layout.ts'
import { REMOVAL_BLOCKS } from './state.ts'
import { blockEmission, removalChange } from './unit-terms.ts'
import { nodeOf, type Year } from './year.ts'

/**
 * Caps on emissions of some gases from some technologies, and from activities in some sectors, GWP-weighted:
 *
 *     sum_l sum_m GWP_m (q_lm X_l + change_lm y_l) + linked <= cap - emissions outside energy - emissions of services of other rules
 *
 * `linked` is what sector modules let follow from the year's choice, methane of the coal that is mined for instance.
 */
export function writeEmissionCaps(year: Year): void {
  const { workspace, state, writer, t } = year
  const { network, effects } = workspace
  for (const i of state.caps) {
    const { technologies, gases } = network.effects.caps[i]!
    const cap = effects.cap[i * network.yearCount + t]!
    const row = writer.row('cap', i, 0, -Infinity, Infinity)
    state.rows.cap[i] = row
    const linked = writeLinked(year, row, i, cap < Infinity)
    if (cap < Infinity) writer.setRow(row, -Infinity, cap - emittedOutside(year, i) - linked)
    for (const [u, unit] of state.layout.units.entries()) {
      const node = nodeOf(year, unit)
      if (!technologies.includes(node.index)) continue
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

/** What activities outside energy and sector modules emit under a cap; of a gas that is CO2e already its own weight. */
function emittedOutside({ workspace, t }: Year, i: number): number {
  const { network, run, effects } = workspace
  const { sectors, gases } = network.effects.caps[i]!
  const { emissions, equations } = network.sectorModel
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
  for (const { quantity, gas, sector } of emissions) {
    if (equations.quantities[quantity]!.isLinked || !sectors.includes(sector) || !gases.includes(gas)) continue
    sum += network.priced[gas]! * run.quantity[quantity * n + t]!
  }
  return sum
}

/**
 * Adds what follows from the energy system to the row of a cap; returns the part that nothing here chooses. Where the
 * supply goes by another rule it is unknown before the year ends, and counts as the year before had it.
 */
function writeLinked(year: Year, row: number, i: number, counts: boolean): number {
  const { workspace, t } = year
  const { network } = workspace
  const { sectors, gases } = network.effects.caps[i]!
  const { energy } = workspace.sectors.tape
  const slopes = new Float64Array(energy.length)
  let given = 0
  if (counts) {
    const { emissions, at } = linkedEmissions(workspace, t - 1, [t])
    for (const linked of emissions) {
      const { sector, gas } = network.sectorModel.emissions[linked.place]!
      if (!sectors.includes(sector) || !gases.includes(gas)) continue
      const weight = network.priced[gas]!
      given += weight * linked.levels[0]!
      if (!year.state.layout.hasSupply) continue
      for (const [e, slope] of linked.slopes.entries()) {
        slopes[e] = slopes[e]! + weight * slope
        given -= weight * slope * at[e]!
      }
    }
  }
  if (!year.state.layout.hasSupply) return given
  for (const [e, { cube, index }] of energy.entries()) given += addEnergy(year, row, cube, index, slopes[e]!)
  return given
}
