import type { TechnologyNode } from '../network/network.ts'
import type { Workspace } from './workspace.ts'

/** Share of the host's stock that a removal process serves: what the study says, or what a policy asks if that is more. */
export function penetration({ network, run, effects }: Workspace, r: number, t: number): number {
  const n = network.yearCount
  const own = run.rows[network.removals[r]!.penetration * n + t]!
  return Math.min(1, Math.max(own, effects.penetration[r * n + t]!))
}

/**
 * Share of a gas that passes the removal processes of a technology.
 *
 *     d[m,l] = prod_r (1 - penetration_r removal_r[m]),   or what least cost chose
 */
export function passThrough(workspace: Workspace, node: TechnologyNode, g: number, t: number): number {
  const { network, run, leastCost } = workspace
  const chosen = leastCost?.passed[(node.index * network.gases.length + g) * network.yearCount + t] ?? NaN
  if (!Number.isNaN(chosen)) return chosen
  let passed = 1
  for (const r of node.removals) {
    const row = network.removals[r]!.removal[g]!
    if (row >= 0) passed *= 1 - penetration(workspace, r, t) * run.rows[row * network.yearCount + t]!
  }
  return passed
}

/** Factor on the fuel that a technology burns, for the energy that its removal processes take. */
export function penaltyFactor(workspace: Workspace, node: TechnologyNode, t: number): number {
  const { network, run } = workspace
  let factor = 1
  for (const r of node.removals) {
    factor += penetration(workspace, r, t) * run.rows[network.removals[r]!.energyPenalty * network.yearCount + t]!
  }
  return factor
}

/** Capital cost of a technology's removal processes per unit of its capacity, those without the process included. */
export const removalCapitalCost = (workspace: Workspace, node: TechnologyNode, t: number): number =>
  costAsServed(workspace, node, 'capitalCost', t)

/** Fixed O&M of a technology's removal processes per unit of its capacity in a year. */
export const removalStandingCost = (workspace: Workspace, node: TechnologyNode, t: number): number =>
  costAsServed(workspace, node, 'fixedOm', t)

/** Variable cost of a technology's removal processes per unit of its output. */
export const removalRunningCost = (workspace: Workspace, node: TechnologyNode, t: number): number =>
  costAsServed(workspace, node, 'variableOm', t)

/** A cost of each process as far as it serves the host: sum_r p_r cost_r. */
function costAsServed(
  workspace: Workspace,
  { removals }: TechnologyNode,
  of: 'capitalCost' | 'fixedOm' | 'variableOm',
  t: number,
): number {
  const { network, run } = workspace
  let cost = 0
  for (const r of removals) {
    cost += penetration(workspace, r, t) * run.rows[network.removals[r]![of] * network.yearCount + t]!
  }
  return cost
}

/**
 * Spent in a year on removal processes: new units come with them as far as they serve the host, and standing units are
 * fitted as that share p rises; or what least cost chose.
 *
 *     sum_r B_r (p_r(t) built + max(0, p_r(t) - p_r(t - 1)) surviving)
 */
export function spentOnRemoval(workspace: Workspace, node: TechnologyNode, t: number): number {
  const { network, run, finance } = workspace
  const n = network.yearCount
  const at = node.index * n + t
  if (!Number.isNaN(finance.retrofit[at]!)) return finance.retrofit[at]!
  let spent = 0
  for (const r of node.removals) {
    const share = penetration(workspace, r, t)
    const rise = t === 0 ? 0 : Math.max(0, share - penetration(workspace, r, t - 1))
    spent += run.rows[network.removals[r]!.capitalCost * n + t]! * (share * run.built[at]! + rise * run.surviving[at]!)
  }
  return spent
}
