import { fixedSurvival, MAX_AGE, weibullSurvival } from './survival.ts'
import type { StockState } from './stock-state.ts'
import type { Workspace } from './workspace.ts'

/** Fills survival tables and forgets the stock of the run before. Tables are kept where life and shape are as before. */
export function openStock(workspace: Workspace): void {
  const { network, run, stock } = workspace
  for (const node of network.technologies) {
    const life = node.lifetime < 0 ? MAX_AGE : run.slots[node.lifetime]!
    const shape = node.weibullShape < 0 ? 0 : run.slots[node.weibullShape]!
    const key = node.index * 2
    if (stock.survivalKey[key] !== life || stock.survivalKey[key + 1] !== shape) {
      stock.survivalKey[key] = life
      stock.survivalKey[key + 1] = shape
      const weibull = node.technology.survival === 'weibull'
      stock.fixedYears[node.index] = weibull ? 0 : Math.ceil(life)
      if (weibull) weibullSurvival(stock.survival, node.index * MAX_AGE, life, shape)
      else fixedSurvival(stock.survival, node.index * MAX_AGE, life)
      readTables(stock, node.index)
    }
  }
  stock.steadyAges.fill(0)
  stock.steadyTotal.fill(0)
  stock.vintageTotal.fill(0)
  stock.steadyBase.fill(0)
  stock.vintage.fill(0)
  stock.phaseOutBase.fill(NaN)
  run.built.fill(0)
  run.scrapped.fill(0)
  for (let c = 0; c < stock.cohort.length; c++) openCohort(workspace, c)
}

/** Availability by year, once figures have moved. */
export function openAvailability({ network, run, stock }: Workspace): void {
  const n = network.yearCount
  const count = network.technologies.length
  for (const { index, availability } of network.technologies) {
    for (let t = 0; t < n; t++) stock.availability[t * count + index] = run.rows[availability * n + t]!
  }
}

/** Output that a technology's stock is able to make in the year. */
export function ability({ network, run, stock }: Workspace, l: number, t: number): number {
  return run.capacity[l * network.yearCount + t]! * stock.availability[t * network.technologies.length + l]!
}

/** Stock of the study: it stands from the base year on, or enters later; of unknown age it is spread over ages. */
function openCohort(workspace: Workspace, c: number): void {
  const { network, run, stock } = workspace
  const { technology, installed, steady, amount } = network.cohorts
  const units = run.slots[amount[c]!]!
  const entry = installed[c]! - network.horizon.start
  if (steady[c] === 1) spreadSteady(workspace, technology[c]!, units)
  stock.cohortPaid[c] = steady[c] === 1 ? 0 : units
  stock.cohort[c] = entry <= 0 ? stock.cohortPaid[c]! : 0
  if (entry <= 0 || entry >= network.yearCount) return
  const at = technology[c]! * network.yearCount + entry
  run.built[at] = run.built[at]! + units
}

/** S(a) / S(a - 1) by age, the share of a steady stock at or above an age, and the age that nobody reaches. */
function readTables({ survival, hazard, reach, tail }: StockState, l: number): void {
  const first = l * MAX_AGE
  let ages = 0
  while (ages < MAX_AGE && survival[first + ages]! > 0) ages++
  reach[l] = ages
  hazard.fill(0, first, first + MAX_AGE)
  tail.fill(0, first, first + MAX_AGE)
  let total = 0
  for (let age = ages - 1; age >= 0; age--) {
    total += survival[first + age]!
    tail[first + age] = total
  }
  for (let age = 0; age < ages; age++) tail[first + age] = tail[first + age]! / total
  hazard[first] = 1
  for (let age = 1; age < ages; age++) hazard[first + age] = survival[first + age]! / survival[first + age - 1]!
}

/**
 * Spreads a base-year stock without vintages over ages as a stock in its steady state would be, so that what stands of it
 * after t years needs no ages to be counted:
 *
 *     n(a) = stock x S(a) / sum_b S(b),   stock(t) = stock x sum_{a >= t} S(a) / sum_b S(b)
 */
export function spreadSteady({ stock }: Workspace, l: number, amount: number): void {
  stock.steadyBase[l] = stock.steadyBase[l]! + amount
  stock.steadyTotal[l] = stock.steadyBase[l]!
}

/** Units of the base-year stock that were of an age then. */
export function steadyUnits({ stock }: Workspace, l: number, age: number): number {
  const first = l * MAX_AGE
  return stock.steadyBase[l]! * (stock.tail[first + age]! - (age + 1 < MAX_AGE ? stock.tail[first + age + 1]! : 0))
}

/**
 * Step 1 of a year: retires what has reached the end of its life and lets in what the study itself commissions.
 *
 *     n_v(t) = n_v(t - 1) S(t - v) / S(t - 1 - v),   or nought from a unit's own year of retirement on
 *
 * Writes `surviving` and `capacity`, their sum with what the study itself commissions (`built`, since `openStock`).
 */
export function ageStock(workspace: Workspace, t: number): void {
  const { network, run } = workspace
  const n = network.yearCount
  for (let l = 0; l < network.technologies.length; l++) {
    const at = l * n + t
    const surviving = ageCohorts(workspace, l, t) + ageSteady(workspace, l, t) + ageVintages(workspace, l, t)
    run.surviving[at] = surviving
    run.capacity[at] = surviving + run.built[at]!
  }
}

/** What stands of the study's own stock before what enters this year. */
function ageCohorts({ network, stock }: Workspace, l: number, t: number): number {
  const { cohort, cohortPaid, firstCohort, hazard } = stock
  const { installed, retires } = network.cohorts
  const year = network.horizon.start + t
  let standing = 0
  for (let c = firstCohort[l]!; c < firstCohort[l + 1]!; c++) {
    const age = year - installed[c]!
    if (t > 0 && age <= 0) {
      if (age === 0) cohort[c] = cohortPaid[c]!
      continue
    }
    if (retires[c]! > 0) {
      if (year >= retires[c]!) cohort[c] = 0
    } else if (t > 0) {
      cohort[c] = cohort[c]! * hazardAt(hazard, l * MAX_AGE, age)
    }
    standing += cohort[c]!
  }
  return standing
}

/** Beyond the table nobody is left. */
function hazardAt(hazard: Float64Array, first: number, age: number): number {
  return age < MAX_AGE ? hazard[first + age]! : 0
}

/** By formula until something is scrapped early; from then on age by age. */
function ageSteady({ stock }: Workspace, l: number, t: number): number {
  const first = l * MAX_AGE
  const ages = stock.steadyAges[l]!
  if (ages === 0) return (stock.steadyTotal[l] = t < MAX_AGE ? stock.steadyBase[l]! * stock.tail[first + t]! : 0)
  let total = 0
  for (let age = 0; age < ages; age++) {
    const units = stock.steady[first + age]! * hazardAt(stock.hazard, first, age + t)
    stock.steady[first + age] = units
    total += units
  }
  return (stock.steadyTotal[l] = total)
}

/** Writes the base-year stock out by the ages that it had then, as it stands in year t. */
function countAges(workspace: Workspace, l: number, t: number): void {
  const { stock } = workspace
  const first = l * MAX_AGE
  const base = stock.steadyBase[l]!
  if (base === 0 || stock.steadyAges[l]! > 0) return
  const ages = stock.reach[l]!
  stock.steadyAges[l] = ages
  for (let age = 0; age < ages; age++) {
    stock.steady[first + age] = age + t < ages ? steadyUnits(workspace, l, age + t) : 0
  }
}

function ageVintages({ network, stock }: Workspace, l: number, t: number): number {
  const { vintage, hazard, vintageTotal } = stock
  if (vintageTotal[l] === 0) return 0
  const first = l * network.yearCount
  const life = stock.fixedYears[l]!
  if (life > 0) {
    const leaving = t - life
    if (leaving >= 0) {
      vintageTotal[l] = less(vintageTotal[l]!, vintage[first + leaving]!)
      vintage[first + leaving] = 0
    }
    return vintageTotal[l]!
  }
  let total = 0
  const now = l * MAX_AGE + t
  for (let v = 0; v < t; v++) {
    const left = vintage[first + v]! * hazard[now - v]!
    vintage[first + v] = left
    total += left
  }
  return (vintageTotal[l] = total)
}

/** A sum less one of its parts; what rounding leaves of the last part is nought. */
function less(total: number, part: number): number {
  const left = total - part
  return left > 1e-12 * total ? left : 0
}

/** New units of year t. */
export function install({ network, run, stock }: Workspace, l: number, t: number, amount: number): void {
  const at = l * network.yearCount + t
  stock.vintage[at] = stock.vintage[at]! + amount
  stock.vintageTotal[l] = stock.vintageTotal[l]! + amount
  run.built[at] = run.built[at]! + amount
  run.capacity[at] = run.capacity[at]! + amount
}

/** Scraps units before the end of their life, oldest first; what they cost stays to be paid. */
export function scrap(workspace: Workspace, l: number, t: number, amount: number): void {
  const { network, run, stock } = workspace
  const node = network.technologies[l]!
  const at = l * network.yearCount + t
  let left = amount
  countAges(workspace, l, t)
  const ages = stock.steadyAges[l]!
  for (let age = ages - 1; age >= 0 && left > 0; age--) left -= take(stock.steady, l * MAX_AGE + age, left)
  stock.steadyTotal[l] = less(stock.steadyTotal[l]!, amount - left)
  const end = node.firstCohort + node.cohortCount
  for (let c = node.firstCohort; c < end && left > 0; c++) left -= take(stock.cohort, c, left)
  const before = left
  for (let v = 0; v <= t && left > 0; v++) left -= take(stock.vintage, l * network.yearCount + v, left)
  stock.vintageTotal[l] = less(stock.vintageTotal[l]!, before - left)
  run.scrapped[at] = run.scrapped[at]! + amount - left
  run.capacity[at] = less(run.capacity[at]!, amount - left)
}

function take(units: Float64Array, at: number, wanted: number): number {
  const taken = Math.min(units[at]!, wanted)
  units[at] = units[at]! - taken
  return taken
}
