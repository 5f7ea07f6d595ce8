import type { TechnologyNode } from '../../network/network.ts'
import { blocksOf, type Unit } from './layout.ts'
import { REMOVAL_BLOCKS } from './state.ts'
import { blockInput, blockYield } from './unit-terms.ts'
import { nodeOf, valueAt, type Year } from './year.ts'

/**
 * Electricity by slice k, with L the load at the bus, a the losses on the way to a user, s the shape in which the makers of
 * an output o use it, U_o what they use over the year:
 *
 *     U_o = sum_l e_l a X_l        over the makers l of o,
 *     L_k = stated uses_k + sum_o s_ok U_o + own use of plants as they run,
 *     sum_plants g_k + sum_stores (give_k - take_k) + contracted imports_k = L_k + surplus_k
 *
 * What exceeds the load although it must run is shown as a surplus of the bus. Inputs change from year to year and shapes do
 * not: with U between them one entry a technology moves instead of one a slice.
 */
export function writeElectricity(year: Year): void {
  const { workspace, state, writer } = year
  const { network, electricity } = workspace
  const { columns, rows, layout } = state
  if (!layout.hasSupply || network.grid === null) return
  const slices = electricity.hours.length
  const load: number[] = []
  const imports = valueAt(year, network.commodities[network.grid.bus]!.importMin)
  for (let k = 0; k < slices; k++) {
    const defined = writer.row('load', k, 0, electricity.deviceLoad[k]!, electricity.deviceLoad[k]!)
    const contracted = imports * electricity.hourShare[k]!
    const balanced = writer.row('slice', k, 0, -contracted, -contracted)
    columns.load[k] = writer.column('load', k, 0, -Infinity, Infinity, 0)
    columns.spill[k] = writer.column('spill', k, 0, 0, Infinity, 0)
    writer.entry(defined, columns.load[k]!, 1)
    writer.entry(balanced, columns.load[k]!, -1)
    writer.entry(balanced, columns.spill[k]!, -1)
    load.push(defined)
    rows.slice[k] = balanced
  }
  const uses = new Map<number, number>()
  for (const [u, unit] of layout.units.entries()) {
    const node = nodeOf(year, unit)
    for (let b = 0; b < blocksOf(unit); b++) {
      if (unit.kind === 'plant') writePlant(year, unit, node, b, load)
      else if (unit.kind !== 'storage' && unit.kind !== 'grid') writeUser(year, unit, node, b, load, uses)
    }
    if (unit.kind !== 'storage') continue
    for (let k = 0; k < slices; k++) {
      writer.entry(rows.slice[k]!, columns.discharge[u * slices + k]!, 1)
      writer.entry(rows.slice[k]!, columns.charge[u * slices + k]!, -1)
    }
  }
}

function writePlant(
  { workspace, state, writer, t }: Year,
  unit: Unit,
  node: TechnologyNode,
  b: number,
  load: number[],
): void {
  const { electricity, network } = workspace
  const slices = load.length
  let own = 0
  for (const f of node.flows) {
    const atBus = electricity.perUnit[network.flows[f]!.commodity]!
    if (atBus !== 0) own += atBus * blockInput(workspace, state, unit, b, f, t)
  }
  for (let k = 0; k < slices; k++) {
    const column = state.columns.generation[(unit.firstBlock + b) * slices + k]!
    writer.entry(state.rows.slice[k]!, column, 1)
    if (own !== 0) writer.entry(load[k]!, column, -own)
  }
}

/** Load of devices and conversions in the shape of what they make; electricity beside their output takes off from it. */
function writeUser(
  { workspace, state, writer, t }: Year,
  unit: Unit,
  node: TechnologyNode,
  b: number,
  load: readonly number[],
  uses: Map<number, number>,
): void {
  const { electricity, network } = workspace
  const column = state.columns.activity[unit.firstBlock + b]!
  let used = 0
  let burning = 0
  let isUser = false
  for (const f of node.flows) {
    const atBus = electricity.perUnit[network.flows[f]!.commodity]!
    if (atBus === 0) continue
    isUser = true
    const input = atBus * blockInput(workspace, state, unit, b, f, t)
    used += input
    if (network.flows[f]!.use === 'combustion') burning += input
  }
  for (const by of node.byproducts) {
    const atBus = electricity.perUnit[network.byproducts[by]!.commodity]!
    if (atBus === 0) continue
    isUser = true
    used -= atBus * blockYield(workspace, state, unit, b, by, t)
  }
  if (!isUser) return
  const row = uses.get(node.output) ?? openUse({ workspace, state, writer, t }, node.output, load)
  uses.set(node.output, row)
  writer.entry(row, column, -used)
  for (const r of node.removals) {
    const penalty = valueAt({ workspace, state, writer, t }, network.removals[r]!.energyPenalty)
    writer.entry(row, state.columns.served[r * REMOVAL_BLOCKS + b]!, -penalty * burning)
  }
}

/** What makers of an output use over the year, and how it falls on the slices; the row that sums it. */
function openUse({ workspace: { electricity }, writer }: Year, output: number, load: readonly number[]): number {
  const row = writer.row('use', output, 0, 0, 0)
  const column = writer.column('use', output, 0, -Infinity, Infinity, 0)
  writer.entry(row, column, 1)
  for (const [k, defined] of load.entries()) {
    writer.entry(defined, column, -electricity.shape[output * load.length + k]!)
  }
  return row
}
