import { averageVintages } from '../../engine/vintage-average.ts'
import { install, spreadSteady } from '../../engine/stock.ts'
import type { Workspace } from '../../engine/workspace.ts'
import { capitalRecoveryFactor } from '../capital-recovery.ts'
import { blocksOf, isNew, type Unit } from './layout.ts'
import { type LeastCostState, REMOVAL_BLOCKS } from './state.ts'
import { blockEmission, blockInput, blockValue } from './unit-terms.ts'
import { fitRemoval } from './vintage-classes.ts'

/** What rounding leaves of a column that is nought. */
const DUST = 1e-11
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

const clean = (value: number) => (Math.abs(value) < DUST ? 0 : value)
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

/** Fits retrofits to the vintages, and keeps what processes cost: annuities still owed, operation of this year. */
function writeRemovals(
  workspace: Workspace,
  state: LeastCostState,
  x: Float64Array,
  unit: Unit,
  level: readonly number[],
  t: number,
): void {
  const { network, run, costs, finance } = workspace
  const n = network.yearCount
  const l = unit.technology
  const node = network.technologies[l]!
  if (node.removals.length === 0) return
  const u = state.layout.unitOf[l]!
  const built = clean(x[state.columns.build[u]!]!)
  const capacity = run.capacity[l * n + t]! + built
  let standing = 0
  let running = 0
  let spent = 0
  for (const r of node.removals) {
    const own = network.removals[r]!
    const price = run.rows[own.capitalCost * n + t]!
    const part = new Float64Array(REMOVAL_BLOCKS)
    let has = 0
    for (let b = 0; b < blocksOf(unit); b++) {
      const place = r * REMOVAL_BLOCKS + b
      const fitted = clean(x[state.columns.fitted[place]!]!)
      has += fitted
      run.fitted[r * n + t] = run.fitted[r * n + t]! + fitted
      if (!isNew(unit, b)) {
        const rest = state.classes.capacity[unit.firstBlock + b]! - state.removal.capacity[place]!
        has += state.removal.capacity[place]!
        part[b] = rest > 0 ? Math.min(1, fitted / rest) : 0
      } else if (fitted > 0) state.removal.ofBuilt[r * n + t] = Math.min(1, fitted / built)
      spent += fitted * price
      owe(
        workspace,
        state,
        r,
        fitted,
        price,
        isNew(unit, b) ? finance.life[l]! : lifeLeft(workspace, state, unit, b, t),
        t,
      )
      running += clean(x[state.columns.served[place]!]!) * run.rows[own.variableOm * n + t]!
    }
    fitRemoval(workspace, state, unit, r, part, t)
    standing += has * run.rows[own.fixedOm * n + t]! + state.removal.owed[r * n + t]!
  }
  const total = sum(level)
  costs.removalStanding[l * n + t] = capacity > 0 ? standing / capacity : 0
  costs.removalRunning[l * n + t] = total > 0 ? running / total : 0
  finance.retrofit[l * n + t] = spent
}

/** Years left of a class's life, from the annuity that a retrofit of it costs: the mean over its vintages. */
function lifeLeft(
  { network, stock, finance }: Workspace,
  { classes }: LeastCostState,
  unit: Unit,
  b: number,
  t: number,
): number {
  const l = unit.technology
  const node = network.technologies[l]!
  let weight = 0
  let left = 0
  const add = (amount: number, age: number) => {
    weight += amount
    left += amount * Math.max(1, finance.life[l]! - age)
  }
  for (let c = node.firstCohort; c < node.firstCohort + node.cohortCount; c++) {
    if (classes.ofCohort[c] === b && stock.cohort[c]! > 0)
      add(stock.cohort[c]!, network.horizon.start + t - network.cohorts.installed[c]!)
  }
  for (let v = 0; v < t; v++) {
    const at = l * network.yearCount + v
    if (classes.ofBuilt[at] === b && stock.vintage[at]! > 0) add(stock.vintage[at]!, t - v)
  }
  return weight > 0 ? Math.max(1, Math.round(left / weight)) : Math.max(1, finance.life[l]! / 2)
}

function owe(
  { network, run }: Workspace,
  { removal }: LeastCostState,
  r: number,
  amount: number,
  price: number,
  years: number,
  t: number,
): void {
  if (amount <= 0) return
  const n = network.yearCount
  const social = run.slots[network.settings.socialDiscountRate]!
  const yearly = amount * price * capitalRecoveryFactor(social, years)
  for (let y = t; y < Math.min(n, t + Math.ceil(years)); y++)
    removal.owed[r * n + y] = removal.owed[r * n + y]! + yearly
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

function readPassed(
  workspace: Workspace,
  state: LeastCostState,
  unit: Unit,
  level: readonly number[],
  served: (r: number, b: number) => number,
  t: number,
): void {
  const { network, run } = workspace
  const n = network.yearCount
  for (const g of state.emits[state.layout.unitOf[unit.technology]!]!) {
    let gross = 0
    let removed = 0
    for (let b = 0; b < level.length; b++) {
      const own = blockEmission(workspace, state, unit, b, g, 1, t)
      gross += level[b]! * own
      for (const r of network.technologies[unit.technology]!.removals) {
        const amount = served(r, b)
        if (amount === 0) continue
        const { removal, energyPenalty } = network.removals[r]!
        const emitted = blockEmission(workspace, state, unit, b, g, 1 + run.rows[energyPenalty * n + t]!, t)
        gross += amount * (emitted - own)
        if (removal[g]! >= 0) removed += amount * emitted * run.rows[removal[g]! * n + t]!
      }
    }
    state.passed[(unit.technology * network.gases.length + g) * n + t] = gross > 0 ? 1 - removed / gross : 1
  }
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

/** Marginal cost of every service, carrier and material, and the price of emissions that each cap implies. */
export function keepDuals({ network, run }: Workspace, { rows }: LeastCostState, duals: Float64Array, t: number): void {
  const n = network.yearCount
  for (let c = 0; c < rows.balance.length; c++) {
    const row = rows.balance[c]!
    run.marginalCost[c * n + t] = row < 0 ? 0 : duals[row]! + 0
  }
  for (let i = 0; i < rows.cap.length; i++) run.capPrice[i * n + t] = rows.cap[i]! < 0 ? 0 : 0 - duals[rows.cap[i]!]!
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
