import type { TechnologyNode } from '../network/network.ts'
import { steadyUnits } from './stock.ts'
import { MAX_AGE } from './survival.ts'
import type { Workspace } from './workspace.ts'

/**
 * Annuities of all vintages. Each runs from entry over the technology's life, also for units scrapped early: what was
 * spent stays spent. Stock of the base year is valued at the base year's capital cost and has paid since its own entry.
 *
 *     A(t) = sum of n_v B_v CRF over vintages v with t - v < T = A(t - 1) + begins(t) - ends(t)
 *
 * Technologies that are built to need (lines, conversions without stock) carry the annuity of the year's activity.
 * Writes investment and subsidies as spent, too.
 */
export function payAnnuities(workspace: Workspace, node: TechnologyNode, t: number): void {
  const { network, run, finance, effects } = workspace
  const n = network.yearCount
  const at = node.index * n + t
  const capital = run.rows[node.capitalCost * n + t]!
  const paid = effects.capitalPaid[at]!
  const social = capital * finance.socialRecovery[node.index]!
  const hurdle = capital * paid * finance.hurdleRecovery[at]!
  run.investment[at] = run.built[at]! * capital
  run.subsidy[at] = run.built[at]! * capital * (1 - paid)
  if (node.builtToNeed) {
    run.annuitySocial[at] = run.capacity[at]! * social
    run.annuityHurdle[at] = run.capacity[at]! * hurdle
    return
  }
  if (t === 0) {
    const base = openBase(workspace, node)
    run.annuitySocial[at] = base * social
    run.annuityHurdle[at] = base * hurdle
    return
  }
  finance.socialBegins[at] = run.built[at]! * social
  finance.hurdleBegins[at] = run.built[at]! * hurdle
  const ended = t - Math.ceil(finance.life[node.index]!)
  const first = node.index * n
  const gone = ended > 0 ? first + ended : -1
  const base = finance.baseEnds[at]!
  const unit = run.rows[node.capitalCost * n]!
  run.annuitySocial[at] = settle(
    run.annuitySocial[at - 1]!,
    finance.socialBegins[at]!,
    base * unit * finance.socialRecovery[node.index]! + (gone < 0 ? 0 : finance.socialBegins[gone]!),
  )
  run.annuityHurdle[at] = settle(
    run.annuityHurdle[at - 1]!,
    finance.hurdleBegins[at]!,
    base * unit * effects.capitalPaid[first]! * finance.hurdleRecovery[first]! +
      (gone < 0 ? 0 : finance.hurdleBegins[gone]!),
  )
}

/** Adds and subtracts; what is left of the last annuity by rounding is nought. */
function settle(before: number, begins: number, ends: number): number {
  const after = before + begins - ends
  return Math.abs(after) <= 1e-12 * (before + begins) ? 0 : after
}

/** Base-year units that still pay, and in which year each ends. */
function openBase(workspace: Workspace, node: TechnologyNode): number {
  const { network, stock, finance } = workspace
  const n = network.yearCount
  const first = node.index * n
  const years = Math.ceil(finance.life[node.index]!)
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
  return paying
}
