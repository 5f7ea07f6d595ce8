import { buyersRate } from '../../engine/finance.ts'
import type { Workspace } from '../../engine/workspace.ts'
import { capitalRecoveryFactor } from '../capital-recovery.ts'
import { clean } from './clean.ts'
import { blocksOf, isNew, type Unit } from './layout.ts'
import { type LeastCostState, REMOVAL_BLOCKS } from './state.ts'
import { blockBiogenic, blockEmission } from './unit-terms.ts'
import { fitRemoval } from './vintage-classes.ts'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Fits retrofits to the vintages, and keeps what processes cost: annuities still owed, operation of this year. */
export function writeRemovals(
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
  let social = 0
  let hurdle = 0
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
      const years = isNew(unit, b) ? finance.life[l]! : lifeLeft(workspace, state, unit, b, t)
      owe(workspace, state, r, fitted * price, years, t)
      running += clean(x[state.columns.served[place]!]!) * run.rows[own.variableOm * n + t]!
    }
    fitRemoval(workspace, state, unit, r, part, t)
    standing += has * run.rows[own.fixedOm * n + t]!
    social += state.removal.owedSocial[r * n + t]!
    hurdle += state.removal.owedHurdle[r * n + t]!
  }
  const total = sum(level)
  const perCapacity = (cost: number) => (capacity > 0 ? cost / capacity : 0)
  costs.removalStanding[l * n + t] = perCapacity(standing)
  costs.removalSocial[l * n + t] = perCapacity(social)
  costs.removalHurdle[l * n + t] = perCapacity(hurdle)
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

/** Annuities of what was spent on a process in year t, at the social rate and at what its host's buyers ask, over `years`. */
function owe(
  workspace: Workspace,
  { removal }: LeastCostState,
  r: number,
  spent: number,
  years: number,
  t: number,
): void {
  if (spent <= 0) return
  const { network, run } = workspace
  const n = network.yearCount
  const host = network.technologies[network.removals[r]!.technology]!
  const social = spent * capitalRecoveryFactor(run.slots[network.settings.socialDiscountRate]!, years)
  const hurdle = spent * capitalRecoveryFactor(buyersRate(workspace, host, t), years)
  for (let y = t; y < Math.min(n, t + Math.ceil(years)); y++) {
    removal.owedSocial[r * n + y] = removal.owedSocial[r * n + y]! + social
    removal.owedHurdle[r * n + y] = removal.owedHurdle[r * n + y]! + hurdle
  }
}

/** Share of each gas that passes the processes of a host: of all its CO2, that of biomass included. */
export function readPassed(
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
      const freed = (fuel: number) =>
        blockEmission(workspace, state, unit, b, g, fuel, t) + blockBiogenic(workspace, state, unit, b, g, fuel, t)
      const own = freed(1)
      gross += level[b]! * own
      for (const r of network.technologies[unit.technology]!.removals) {
        const amount = served(r, b)
        if (amount === 0) continue
        const { removal, energyPenalty } = network.removals[r]!
        const emitted = freed(1 + run.rows[energyPenalty * n + t]!)
        gross += amount * (emitted - own)
        if (removal[g]! >= 0) removed += amount * emitted * run.rows[removal[g]! * n + t]!
      }
    }
    state.passed[(unit.technology * network.gases.length + g) * n + t] = gross > 0 ? 1 - removed / gross : 1
  }
}
