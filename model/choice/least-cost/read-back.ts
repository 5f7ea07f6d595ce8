import { averageVintages } from '../../engine/vintage-average.ts'
import { install, spreadSteady } from '../../engine/stock.ts'
import type { Workspace } from '../../engine/workspace.ts'
import { clean } from './clean.ts'
import { blocksOf, type Unit } from './layout.ts'
import { readPassed, writeRemovals } from './read-removals.ts'
import { type LeastCostState, REMOVAL_BLOCKS } from './state.ts'
import { blockInput, blockValue } from './unit-terms.ts'

/** The same of a slice, where hundreds of PJ are balanced. */
const SLICE_DUST = 1e-9

/** Writes the chosen levels of a year into the run: new build, retrofits, activity, generation, domestic supply. */
export function readBack(workspace: Workspace, state: LeastCostState, x: Float64Array, t: number): void {
  const { network } = workspace
  for (const [u, unit] of state.layout.units.entries()) {
    const node = network.technologies[unit.technology]!
    const level = levelsOf(state, x, unit)
    writeRemovals(workspace, state, x, unit, level, t)
    writeUnit(workspace, x, state, u, unit, level, t)
    averageVintages(workspace, node, t)
    averageOperation(workspace, state, unit, level, t)
    readFlowsOf(workspace, state, x, unit, level, t)
  }
  writeSupply(workspace, state, x)
  writeSales(workspace, state, x, t)
}

/** Activity by block. */
function levelsOf({ columns }: LeastCostState, x: Float64Array, unit: Unit): number[] {
  return Array.from({ length: blocksOf(unit) }, (_, b) => clean(x[columns.activity[unit.firstBlock + b]!]!))
}

const positive = (value: number) => (value < SLICE_DUST ? 0 : value)
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

function writeUnit(
  workspace: Workspace,
  x: Float64Array,
  { columns }: LeastCostState,
  u: number,
  unit: Unit,
  level: readonly number[],
  t: number,
): void {
  const { run, network, electricity, costs } = workspace
  const l = unit.technology
  const slices = electricity.hours.length
  const built = columns.build[u]! < 0 ? 0 : clean(x[columns.build[u]!]!)
  if (built > 0) install(workspace, l, t, built)
  const at = l * network.yearCount + t
  run.activity[at] = sum(level)
  const able = run.capacity[at]! * costs.fullOutput[at]!
  const idle = able - run.activity[at]!
  run.idle[at] = unit.kind === 'device' && idle > 1e-10 * able ? idle : 0
  for (let k = 0; k < slices; k++) {
    if (unit.kind === 'plant') {
      let output = 0
      for (let b = 0; b < level.length; b++) output += x[columns.generation[(unit.firstBlock + b) * slices + k]!]!
      electricity.output[l * slices + k] = positive(output)
    } else if (unit.kind === 'storage') {
      electricity.output[l * slices + k] = positive(x[columns.discharge[u * slices + k]!]!)
      electricity.charge[l * slices + k] = positive(x[columns.charge[u * slices + k]!]!)
    }
  }
}

/** Stock averages of the year as the classes ran, not as they stand: what runs little counts little. */
function averageOperation(
  workspace: Workspace,
  state: LeastCostState,
  unit: Unit,
  level: readonly number[],
  t: number,
): void {
  const { network, vintages } = workspace
  const total = sum(level)
  const l = unit.technology
  if (total <= 0 || unit.isRented) return
  const { fixedOm } = network.technologies[l]!
  for (const [i, row] of vintages.rowsOf[l]!.entries()) {
    if (row === fixedOm) continue
    let mean = 0
    for (let b = 0; b < level.length; b++) mean += (level[b]! / total) * blockValue(workspace, state, unit, b, row, t)
    vintages.average[(vintages.firstOf[l]! + i) * network.yearCount + t] = mean
  }
}

/** Specific inputs with the energy of removal processes, and the share of each gas that passes them. */
function readFlowsOf(
  workspace: Workspace,
  state: LeastCostState,
  x: Float64Array,
  unit: Unit,
  level: readonly number[],
  t: number,
): void {
  const { network, flows, effects, run } = workspace
  const n = network.yearCount
  const node = network.technologies[unit.technology]!
  const total = sum(level)
  const served = (r: number, b: number) => clean(x[state.columns.served[r * REMOVAL_BLOCKS + b]!]!)
  for (const f of node.flows) {
    let plain = 0
    let extra = 0
    for (let b = 0; b < level.length; b++) {
      const input = blockInput(workspace, state, unit, b, f, t)
      plain += level[b]! * input
      if (network.flows[f]!.use !== 'combustion') continue
      for (const r of node.removals)
        extra += served(r, b) * input * run.rows[network.removals[r]!.energyPenalty * n + t]!
    }
    flows.factor[f * n + t] = effects.flowShare[f * n + t]! * (plain > 0 ? 1 + extra / plain : 1)
    const mean = total > 0 ? (plain + extra) / total : blockInput(workspace, state, unit, level.length - 1, f, t)
    flows.input[f] = mean
  }
  for (const by of node.byproducts) flows.yield[by] = meanYield(workspace, state, unit, by, level, t)
  if (node.removals.length > 0) readPassed(workspace, state, unit, level, served, t)
}

function meanYield(
  workspace: Workspace,
  state: LeastCostState,
  unit: Unit,
  by: number,
  level: readonly number[],
  t: number,
): number {
  const row = workspace.network.byproducts[by]!.yield
  const total = sum(level)
  if (total <= 0) return blockValue(workspace, state, unit, level.length - 1, row, t)
  let made = 0
  for (let b = 0; b < level.length; b++) made += level[b]! * blockValue(workspace, state, unit, b, row, t)
  return made / total
}

/** Shares of sales: what is built of each maker, in output, of all that is built. */
function writeSales(
  { network, run, costs }: Workspace,
  { layout, columns }: LeastCostState,
  x: Float64Array,
  t: number,
): void {
  const n = network.yearCount
  const contests = layout.services.map((s) => network.services[s]!.technologies)
  if (layout.hasSupply && network.grid !== null) contests.push(network.grid.plants.technologies)
  const sold = (l: number) => {
    const column = columns.build[layout.unitOf[l]!]!
    return column < 0 ? 0 : clean(x[column]!) * costs.fullOutput[l * n + t]!
  }
  for (const technologies of contests) {
    const all = sum(technologies.map(sold))
    for (const l of technologies) run.salesShare[l * n + t] = all > 0 ? sold(l) / all : 0
  }
}

function writeSupply({ network, supply }: Workspace, state: LeastCostState, x: Float64Array): void {
  if (!state.layout.hasSupply) return
  for (const [i, l] of network.conversions.entries()) {
    const unit = state.layout.units[state.layout.unitOf[l]!]!
    supply.activity[i] = sum(levelsOf(state, x, unit))
  }
  for (const c of state.layout.commodities) {
    const column = state.columns.domestic[c]!
    supply.domesticChosen[c] = column < 0 ? NaN : clean(x[column]!)
    state.usedUp[c] = state.usedUp[c]! + (column < 0 ? 0 : clean(x[column]!))
    for (const l of network.commodities[c]!.extracted ? network.commodities[c]!.producers : []) {
      const unit = state.layout.units[state.layout.unitOf[l]!]!
      if (unit.kind === 'extraction') state.usedUp[c] = state.usedUp[c]! + sum(levelsOf(state, x, unit))
    }
  }
}

/**
 * After a base year that is as observed: what conversions of a lifetime made is their stock, in its steady state.
 */
export function settleConversions(workspace: Workspace, state: LeastCostState): void {
  const { network, run } = workspace
  const n = network.yearCount
  for (const { technology: l, kind, isRented } of state.layout.units) {
    const node = network.technologies[l]!
    if (isRented || node.hasStock || (kind !== 'conversion' && kind !== 'extraction')) continue
    const availability = run.rows[node.availability * n]!
    const capacity = availability > 0 ? run.activity[l * n]! / availability : 0
    spreadSteady(workspace, l, capacity)
    run.surviving[l * n] = capacity
    run.capacity[l * n] = capacity
  }
}
