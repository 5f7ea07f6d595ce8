import type { Workspace } from '../engine/workspace.ts'
import type { Contest } from '../network/network.ts'
import { levelisedCost } from './levelised-cost.ts'
import { calibratedWeight, floorCosts, logitShares } from './logit.ts'
import { boundShares } from './sales-bounds.ts'

/**
 * Shares of this year's sales, by the rule and within what policies allow; left in `workspace.group.share` in the order
 * of the contest's technologies, and in `run.salesShare`.
 */
export function salesShares(workspace: Workspace, contest: Contest, t: number): void {
  const { network, run, group } = workspace
  const n = network.yearCount
  const { frozenIndex } = network.paths
  const count = contest.technologies.length
  if (contest.rule === 'logit' && !(frozenIndex >= 0 && t > frozenIndex)) sharesByCost(workspace, contest, t)
  else {
    const year = contest.rule === 'logit' ? frozenIndex : t
    for (let i = 0; i < count; i++) {
      const l = contest.technologies[i]!
      group.share[i] =
        contest.rule === 'logit' ? run.salesShare[l * n + year]! : prescribedShare(workspace, contest, i, t)
    }
  }
  readBounds(workspace, contest, t)
  boundShares(group.share, group.allowed, group.floor, count)
  for (let i = 0; i < count; i++) run.salesShare[contest.technologies[i]! * n + t] = group.share[i]!
}

/** Share of sales that the study prescribes for member i of a contest; all of them for the only one. */
function prescribedShare({ network, run }: Workspace, contest: Contest, i: number, t: number): number {
  if (contest.technologies.length === 1) return 1
  const row = contest.shareRows[i]!
  return row < 0 ? 0 : run.rows[row * network.yearCount + t]!
}

function sharesByCost(workspace: Workspace, contest: Contest, t: number): void {
  const { network, run, group, costs } = workspace
  const n = network.yearCount
  const now = t * network.technologies.length
  const count = contest.technologies.length
  for (let i = 0; i < count; i++) {
    const l = contest.technologies[i]!
    group.cost[i] = levelisedCost(workspace, l, t, Math.max(0, t - 1))
    group.weight[i] = run.weight[l]! * costs.maturity[now + l]!
  }
  floorCosts(group.cost, group.sorted, count)
  for (let i = 0; i < count; i++) run.unitCost[contest.technologies[i]! * n + t] = group.cost[i]!
  logitShares(group.share, group.weight, group.cost, run.slots[contest.gamma]!, count)
}

/** What may be sold at all, and the least shares that mandates ask, spread within a mandate as sales would be. */
function readBounds(workspace: Workspace, contest: Contest, t: number): void {
  const { network, effects, group, costs } = workspace
  const n = network.yearCount
  const now = t * network.technologies.length
  const { technologies, mandates } = contest
  for (let i = 0; i < technologies.length; i++) {
    group.allowed[i] = costs.open[now + technologies[i]!]!
    group.floor[i] = 0
  }
  for (const { index, members } of mandates) {
    const level = effects.mandate[index * n + t]!
    if (level <= 0) continue
    let total = 0
    let open = 0
    for (const i of members) {
      if (group.allowed[i] === 0) continue
      total += group.share[i]!
      open++
    }
    for (const i of members) {
      if (group.allowed[i] === 0) continue
      const part = total > 0 ? group.share[i]! / total : 1 / open
      group.floor[i] = Math.max(group.floor[i]!, level * part)
    }
  }
}

/** Shares of sales of the base year, and the weights of the logit that follow from them. */
export function settleBaseSales(workspace: Workspace, contest: Contest): void {
  const { network, run } = workspace
  for (const [i, l] of contest.technologies.entries()) {
    run.salesShare[l * network.yearCount] = prescribedShare(workspace, contest, i, 0)
  }
  if (contest.rule === 'logit') calibrateWeights(workspace, contest)
}

/**
 * Weights of the logit from the base year's shares of sales and its costs; a technology without a base-year share takes
 * its analogue's weight (its maturity scales it year by year).
 */
function calibrateWeights(workspace: Workspace, contest: Contest): void {
  const { network, run, group } = workspace
  const n = network.yearCount
  const count = contest.technologies.length
  for (let i = 0; i < count; i++) {
    group.cost[i] = levelisedCost(workspace, contest.technologies[i]!, 0, 0)
  }
  floorCosts(group.cost, group.sorted, count)
  for (let i = 0; i < count; i++) {
    const l = contest.technologies[i]!
    run.unitCost[l * n] = group.cost[i]!
    run.weight[l] = calibratedWeight(run.salesShare[l * n]!, group.cost[i]!, run.slots[contest.gamma]!)
  }
  for (const l of contest.technologies) {
    const { analogue } = network.technologies[l]!
    if (run.weight[l] === 0 && analogue >= 0) run.weight[l] = run.weight[analogue]!
  }
}
