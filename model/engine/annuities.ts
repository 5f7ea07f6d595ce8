import type { TechnologyNode } from '../network/network.ts'
import { spentOnRemoval } from './removal.ts'
import { steadyUnits } from './stock.ts'
import { MAX_AGE } from './survival.ts'
import type { Workspace } from './workspace.ts'

/**
 * Annuities of all vintages of a technology, from year `from` to before `years`; those before stand. Each runs from entry over the technology's life,
 * also for units scrapped early: what was spent stays spent. Stock of the base year is valued at the base year's capital
 * cost and has paid since its own entry; what a chosen base year builds pays from that year on.
 *
 *     A(t) = sum of n_v B_v CRF over vintages v with t - v < T = A(t - 1) + begins(t) - ends(t)
 *
 * Technologies that are built to need (lines, conversions without stock) carry the annuity of the year's activity.
 * Writes investment and subsidies as spent, too.
 */
export function payAnnuities(workspace: Workspace, node: TechnologyNode, from: number, years: number): void {
  invest(workspace, node, years)
  const { network, run, finance, stock } = workspace
  const first = node.index * network.yearCount
  if (node.builtToNeed) {
    for (let t = from; t < years; t++) {
      run.annuitySocial[first + t] = run.capacity[first + t]! * finance.socialUnit[t]!
      run.annuityHurdle[first + t] = run.capacity[first + t]! * finance.hurdleUnit[t]!
    }
    return
  }
  if (finance.baseCounted[node.index] !== stock.steadyBase[node.index]) countBase(workspace, node)
  carry(workspace, node, run.annuitySocial, finance.socialUnit, from, years)
  carry(workspace, node, run.annuityHurdle, finance.hurdleUnit, from, years)
}

/**
 * Investment as spent, on removal processes too, subsidies to it and premiums on output, and the annuity of a unit built in
 * each year at the social and the hurdle rate.
 */
function invest(workspace: Workspace, node: TechnologyNode, years: number): void {
  const { network, run, finance, effects } = workspace
  const first = node.index * network.yearCount
  const cost = node.capitalCost * network.yearCount
  const recovery = finance.socialRecovery[node.index]!
  const { rows, built, activity, investment, subsidy } = run
  const { socialUnit, hurdleUnit, hurdleRecovery } = finance
  for (let t = 0; t < years; t++) {
    const capital = rows[cost + t]!
    const paid = effects.capitalPaid[first + t]!
    investment[first + t] = built[first + t]! * capital + spentOnRemoval(workspace, node, t)
    subsidy[first + t] =
      built[first + t]! * capital * (1 - paid) + activity[first + t]! * effects.outputPaid[first + t]!
    socialUnit[t] = capital * recovery
    hurdleUnit[t] = capital * paid * hurdleRecovery[first + t]!
  }
}

/** Each year adds what begins and takes off what ends; what rounding leaves of the last annuity is nought. */
function carry(
  { network, run, finance }: Workspace,
  { index }: TechnologyNode,
  annuity: Float64Array,
  unit: Float64Array,
  from: number,
  years: number,
): void {
  const first = index * network.yearCount
  const life = Math.ceil(finance.life[index]!)
  const { built } = run
  const { baseEnds } = finance
  if (from === 0 && years > 0) annuity[first] = (finance.basePaying[index]! + built[first]!) * unit[0]!
  let before = annuity[first + Math.max(0, from - 1)]!
  for (let t = Math.max(1, from); t < years; t++) {
    const begins = built[first + t]! * unit[t]!
    const gone = t >= life ? built[first + t - life]! * unit[t - life]! : 0
    const after = before + begins - (baseEnds[first + t]! * unit[0]! + gone)
    before = Math.abs(after) <= 1e-12 * (before + begins) ? 0 : after
    annuity[first + t] = before
  }
}

/** Counts the base-year units that still pay, and in which year each ends: once for a stock, however often a lever moves. */
function countBase(workspace: Workspace, node: TechnologyNode): void {
  const { network, stock, finance } = workspace
  const n = network.yearCount
  const years = Math.ceil(finance.life[node.index]!)
  const first = node.index * n
  finance.baseEnds.fill(0, first, first + n)
  let paying = 0
  const add = (age: number, units: number) => {
    if (age >= years) return
    paying += units
    const end = years - age
    if (end < n) finance.baseEnds[first + end] = finance.baseEnds[first + end]! + units
  }
  if (stock.steadyBase[node.index]! > 0) {
    for (let age = 0; age < Math.min(years, MAX_AGE); age++) add(age, steadyUnits(workspace, node.index, age))
  }
  for (let c = node.firstCohort; c < node.firstCohort + node.cohortCount; c++) {
    const age = network.horizon.start - network.cohorts.installed[c]!
    if (age >= 0) add(age, stock.cohortPaid[c]!)
  }
  finance.basePaying[node.index] = paying
  finance.baseCounted[node.index] = stock.steadyBase[node.index]!
}
