import type { TechnologyNode } from '../network/network.ts'
import { fixedSurvival, MAX_AGE, weibullSurvival } from './survival.ts'
import type { Workspace } from './workspace.ts'

/** Share of a vintage below which its units are taken as gone. */
const NEGLIGIBLE = 1e-9

/** Fills survival tables and forgets the stock of the run before. Tables are kept where life and shape are as before. */
export function openStock({ network, run, stock }: Workspace): void {
  for (const node of network.technologies) {
    const life = node.lifetime < 0 ? MAX_AGE : run.slots[node.lifetime]!
    const shape = node.weibullShape < 0 ? 0 : run.slots[node.weibullShape]!
    const key = node.index * 2
    if (stock.survivalKey[key] !== life || stock.survivalKey[key + 1] !== shape) {
      stock.survivalKey[key] = life
      stock.survivalKey[key + 1] = shape
      const weibull = node.technology.survival === 'weibull'
      if (weibull) weibullSurvival(stock.survival, node.index * MAX_AGE, life, shape)
      else fixedSurvival(stock.survival, node.index * MAX_AGE, life)
    }
  }
  stock.steady.fill(0)
  stock.steadyAges.fill(0)
  stock.steadyPaid.fill(0)
  stock.vintage.fill(0)
  stock.phaseOutBase.fill(NaN)
  for (let c = 0; c < stock.cohort.length; c++) {
    const amount = run.slots[network.cohorts.amount[c]!]!
    stock.cohortPaid[c] = amount
    stock.cohort[c] = network.cohorts.installed[c]! <= network.horizon.start ? amount : 0
  }
}

/**
 * Spreads a base-year stock without vintages over ages as a stock in its steady state would be:
 *
 *     n(a) = stock x S(a) / sum_b S(b)
 */
export function spreadSteady({ stock }: Workspace, l: number, amount: number): void {
  const first = l * MAX_AGE
  let total = 0
  let ages = 0
  while (ages < MAX_AGE && stock.survival[first + ages]! > NEGLIGIBLE) total += stock.survival[first + ages++]!
  stock.steadyAges[l] = ages
  for (let age = 0; age < ages; age++) {
    const units = (amount * stock.survival[first + age]!) / total
    stock.steady[first + age] = units
    stock.steadyPaid[first + age] = units
  }
}

/**
 * Step 1 of a year: retires what has reached the end of its life and lets in what the study itself commissions.
 *
 *     n_v(t) = n_v(t - 1) S(t - v) / S(t - 1 - v),   or nought from a unit's own year of retirement on
 *
 * Writes `surviving`, `built` (the study's own commissioning) and `capacity` (their sum).
 */
export function ageStock(workspace: Workspace, t: number): void {
  const { network, run } = workspace
  const n = network.yearCount
  for (const node of network.technologies) {
    const at = node.index * n + t
    const entering = node.cohortCount > 0 ? ageCohorts(workspace, node, t) : 0
    const surviving =
      sumCohorts(workspace, node) - entering + ageSteady(workspace, node, t) + ageVintages(workspace, node, t)
    run.surviving[at] = surviving
    run.built[at] = entering
    run.capacity[at] = surviving + entering
    run.scrapped[at] = 0
  }
}

/** Returns what enters this year after the base year. */
function ageCohorts({ network, stock }: Workspace, node: TechnologyNode, t: number): number {
  const year = network.horizon.start + t
  const first = node.index * MAX_AGE
  let entering = 0
  for (let c = node.firstCohort; c < node.firstCohort + node.cohortCount; c++) {
    const age = year - network.cohorts.installed[c]!
    const retires = network.cohorts.retires[c]!
    if (t > 0 && age === 0) {
      stock.cohort[c] = stock.cohortPaid[c]!
      entering += stock.cohort[c]!
    }
    if (retires > 0) {
      if (year >= retires) stock.cohort[c] = 0
    } else if (t > 0 && age > 0) {
      stock.cohort[c] = stock.cohort[c]! * hazard(stock.survival, first, age)
    }
  }
  return entering
}

function sumCohorts({ stock }: Workspace, node: TechnologyNode): number {
  let total = 0
  for (let c = node.firstCohort; c < node.firstCohort + node.cohortCount; c++) total += stock.cohort[c]!
  return total
}

function ageSteady({ stock }: Workspace, node: TechnologyNode, t: number): number {
  const first = node.index * MAX_AGE
  let total = 0
  for (let age = 0; age < stock.steadyAges[node.index]!; age++) {
    const units = stock.steady[first + age]! * hazard(stock.survival, first, age + t)
    stock.steady[first + age] = units
    total += units
  }
  return total
}

function ageVintages({ network, stock }: Workspace, node: TechnologyNode, t: number): number {
  const first = node.index * network.yearCount
  let total = 0
  for (let v = 0; v < t; v++) {
    const units = stock.vintage[first + v]!
    if (units === 0) continue
    stock.vintage[first + v] = units * hazard(stock.survival, node.index * MAX_AGE, t - v)
    total += stock.vintage[first + v]!
  }
  return total
}

/** S(age) / S(age - 1): the share of last year's units that still works. */
function hazard(survival: Float64Array, first: number, age: number): number {
  if (age >= MAX_AGE) return 0
  const before = survival[first + age - 1]!
  return before > 0 ? survival[first + age]! / before : 0
}

/** New units of year t. */
export function install({ network, run, stock }: Workspace, l: number, t: number, amount: number): void {
  const at = l * network.yearCount + t
  stock.vintage[at] = stock.vintage[at]! + amount
  run.built[at] = run.built[at]! + amount
  run.capacity[at] = run.capacity[at]! + amount
}

/** Scraps units before the end of their life, oldest first; what they cost stays to be paid. */
export function scrap({ network, run, stock }: Workspace, l: number, t: number, amount: number): void {
  const node = network.technologies[l]!
  const at = l * network.yearCount + t
  let left = amount
  const ages = stock.steadyAges[l]!
  for (let age = ages - 1; age >= 0 && left > 0; age--) left -= take(stock.steady, l * MAX_AGE + age, left)
  const end = node.firstCohort + node.cohortCount
  for (let c = node.firstCohort; c < end && left > 0; c++) left -= take(stock.cohort, c, left)
  for (let v = 0; v <= t && left > 0; v++) left -= take(stock.vintage, l * network.yearCount + v, left)
  run.scrapped[at] = run.scrapped[at]! + amount - left
  run.capacity[at] = run.capacity[at]! - (amount - left)
}

function take(units: Float64Array, at: number, wanted: number): number {
  const taken = Math.min(units[at]!, wanted)
  units[at] = units[at]! - taken
  return taken
}
