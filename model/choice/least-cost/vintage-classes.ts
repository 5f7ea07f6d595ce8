import { capitalRecoveryFactor } from '../capital-recovery.ts'
import { buyersRate } from '../../engine/finance.ts'
import type { Workspace } from '../../engine/workspace.ts'
import { isNew, type Unit } from './layout.ts'
import { type LeastCostState, REMOVAL_BLOCKS } from './state.ts'

/** One standing vintage: where it is counted, how much of it stands, and its age. */
interface Vintage {
  readonly of: 'steady' | 'cohort' | 'built'
  readonly at: number
  readonly amount: number
  readonly age: number
}

/**
 * Groups the standing vintages of every technology into its classes, from the oldest on: each its own where there are
 * no more than classes, else neighbours together until a class holds its part of the capacity. A class has the
 * capacity-weighted mean of what its vintages keep from their installation year.
 */
export function readClasses(workspace: Workspace, state: LeastCostState, t: number): void {
  state.classes.capacity.fill(0)
  state.classes.mean.fill(0)
  for (const unit of state.layout.units) {
    if (unit.isRented) continue
    const vintages = standingVintages(workspace, unit.technology, t)
    assign(workspace, state, unit, vintages, t)
    readMeans(workspace, state, unit, vintages, t)
    for (const r of workspace.network.technologies[unit.technology]!.removals) {
      readRemoval(workspace, state, unit, r, vintages, t)
    }
  }
}

/** Oldest first. The age of a base-year stock without vintages is taken as half its life at the start. */
function standingVintages({ network, stock, finance }: Workspace, l: number, t: number): Vintage[] {
  const node = network.technologies[l]!
  const found: Vintage[] = []
  if (stock.steadyTotal[l]! > 0)
    found.push({ of: 'steady', at: l, amount: stock.steadyTotal[l]!, age: finance.life[l]! / 2 + t })
  for (let c = node.firstCohort; c < node.firstCohort + node.cohortCount; c++) {
    const age = network.horizon.start + t - network.cohorts.installed[c]!
    if (stock.cohort[c]! > 0 && network.cohorts.steady[c] === 0)
      found.push({ of: 'cohort', at: c, amount: stock.cohort[c]!, age })
  }
  for (let v = 0; v < t; v++) {
    const amount = stock.vintage[l * network.yearCount + v]!
    if (amount > 0) found.push({ of: 'built', at: l * network.yearCount + v, amount, age: t - v })
  }
  return found
}

function assign(
  { run, network }: Workspace,
  { classes }: LeastCostState,
  unit: Unit,
  vintages: Vintage[],
  t: number,
): void {
  const total = run.capacity[unit.technology * network.yearCount + t]!
  const placeOf = { steady: classes.ofSteady, cohort: classes.ofCohort, built: classes.ofBuilt }
  let before = 0
  for (const [i, { of, at, amount }] of vintages.entries()) {
    const c =
      vintages.length <= unit.classes
        ? i
        : Math.min(unit.classes - 1, Math.floor(((before + amount / 2) / total) * unit.classes))
    placeOf[of][at] = c
    classes.capacity[unit.firstBlock + c] = classes.capacity[unit.firstBlock + c]! + amount
    before += amount
  }
}

export function classOf({ classes }: LeastCostState, { of, at }: Pick<Vintage, 'of' | 'at'>): number {
  return of === 'steady' ? classes.ofSteady[at]! : of === 'cohort' ? classes.ofCohort[at]! : classes.ofBuilt[at]!
}

/** Means of the rows that vary; of a class in which nothing stands, and of what is new, the figures of a new unit. */
function readMeans(workspace: Workspace, state: LeastCostState, unit: Unit, vintages: Vintage[], t: number): void {
  const { network, run, vintages: table, effects } = workspace
  const { capacity, mean, firstMean } = state.classes
  const l = unit.technology
  const node = network.technologies[l]!
  const n = network.yearCount
  const rows = table.rowsOf[l]!
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]! * n
    const isScaled = table.scaledOf[l]![i] === 1
    const valueIn = (year: number) => run.rows[row + year]! * (isScaled ? effects.inputFactor[l * n + year]! : 1)
    for (const vintage of vintages) {
      const block = unit.firstBlock + classOf(state, vintage)
      const { of, at, amount } = vintage
      const value =
        of === 'steady'
          ? run.rows[row]!
          : of === 'built'
            ? valueIn(at - l * n)
            : table.ofCohort[table.firstOfCohort[l]! + i * node.cohortCount + at - node.firstCohort]!
      mean[firstMean[block]! + i] = mean[firstMean[block]! + i]! + (amount / capacity[block]!) * value
    }
    for (let b = 0; b < unit.classes + (unit.hasNewBlock ? 1 : 0); b++) {
      const block = unit.firstBlock + b
      if (isNew(unit, b) || capacity[block] === 0) mean[firstMean[block]! + i] = valueIn(t)
    }
  }
}

/**
 * Capacity of each class that has a removal process, and the annuity of fitting it to a unit of the rest: repaid at the
 * host's hurdle rate over what is left of the host's life.
 */
function readRemoval(
  workspace: Workspace,
  { removal, classes }: LeastCostState,
  unit: Unit,
  r: number,
  vintages: Vintage[],
  t: number,
): void {
  const { network, run, finance } = workspace
  const n = network.yearCount
  const l = unit.technology
  const node = network.technologies[l]!
  const rate = buyersRate(workspace, node, t)
  const cost = run.rows[network.removals[r]!.capitalCost * n + t]!
  const rest = new Float64Array(REMOVAL_BLOCKS)
  removal.capacity.fill(0, r * REMOVAL_BLOCKS, (r + 1) * REMOVAL_BLOCKS)
  removal.annuity.fill(0, r * REMOVAL_BLOCKS, (r + 1) * REMOVAL_BLOCKS)
  for (const { of, at, amount, age } of vintages) {
    const c = of === 'steady' ? classes.ofSteady[at]! : of === 'cohort' ? classes.ofCohort[at]! : classes.ofBuilt[at]!
    const place = r * REMOVAL_BLOCKS + c
    const fitted =
      amount * fittedShare(network.cohorts.technology.length, n, removal, r, of, at - (of === 'built' ? l * n : 0))
    removal.capacity[place] = removal.capacity[place]! + fitted
    rest[c] = rest[c]! + amount - fitted
    const yearly = cost * capitalRecoveryFactor(rate, Math.max(1, finance.life[l]! - age))
    removal.annuity[place] = removal.annuity[place]! + (amount - fitted) * yearly
  }
  for (let c = 0; c < REMOVAL_BLOCKS; c++) {
    if (rest[c]! > 0) removal.annuity[r * REMOVAL_BLOCKS + c] = removal.annuity[r * REMOVAL_BLOCKS + c]! / rest[c]!
  }
  removal.annuity[r * REMOVAL_BLOCKS + unit.classes] = cost * finance.hurdleRecovery[l * n + t]!
}

function fittedShare(
  cohorts: number,
  n: number,
  { ofCohort, ofSteady, ofBuilt }: LeastCostState['removal'],
  r: number,
  of: Vintage['of'],
  at: number,
): number {
  if (of === 'steady') return ofSteady[r]!
  return of === 'cohort' ? ofCohort[r * cohorts + at]! : ofBuilt[r * n + at]!
}

/** Spreads what is fitted to a class over its vintages, in proportion to what of each has no such process yet. */
export function fitRemoval(
  workspace: Workspace,
  state: LeastCostState,
  unit: Unit,
  r: number,
  part: Float64Array,
  t: number,
): void {
  const { network } = workspace
  const n = network.yearCount
  const cohorts = network.cohorts.technology.length
  const { removal } = state
  for (const vintage of standingVintages(workspace, unit.technology, t)) {
    const share = part[classOf(state, vintage)]!
    if (share <= 0) continue
    const { of, at } = vintage
    if (of === 'steady') removal.ofSteady[r] = removal.ofSteady[r]! + share * (1 - removal.ofSteady[r]!)
    else {
      const table = of === 'cohort' ? removal.ofCohort : removal.ofBuilt
      const place = of === 'cohort' ? r * cohorts + at : r * n + at - unit.technology * n
      table[place] = table[place]! + share * (1 - table[place]!)
    }
  }
}
