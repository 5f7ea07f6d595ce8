import { fullOutput } from '../choice/levelised-cost.ts'
import { salesShares } from '../choice/sales-shares.ts'
import type { ElectricityGrid } from '../network/network.ts'
import { buildToTargets } from './capacity-targets.ts'
import { PJ_PER_GW_HOUR } from './dispatch.ts'
import { install } from './stock.ts'
import type { Workspace } from './workspace.ts'

/**
 * New plants of a year after the last observed one, beyond what the study itself commissions:
 *
 * 1. what capacity targets still miss;
 * 2. a gap of energy, sum_k load (1 + margin) - sum_l capacity h_l, shared out as the rule shares sales;
 * 3. a gap of reserve, (1 + reserve margin) x peak factor x highest load - sum_l credit_l capacity_l, filled with capacity
 *    of the dispatchable plants in proportion to the same shares: gap share_l / sum_j share_j credit_j each.
 *
 * `load` is the expected load by slice in PJ. What nobody may build stays a gap: it shows as reserve below requirement.
 */
export function expandCapacity(workspace: Workspace, grid: ElectricityGrid, load: Float64Array, t: number): void {
  if (t > 0) salesShares(workspace, grid.plants, t)
  if (t > workspace.network.lastObserved) {
    buildToTargets(workspace, grid.plants.targets, t)
    buildForEnergy(workspace, grid, load, t)
    buildForReserve(workspace, grid, load, t)
  }
  recordReserve(workspace, grid, load, t)
}

/** What the reserve asks at a load, and what stands for it. */
export function recordReserve(workspace: Workspace, grid: ElectricityGrid, load: Float64Array, t: number): void {
  const { run } = workspace
  run.peak[t] = reserveRequirement(workspace, load)
  run.firm[t] = firmCapacity(workspace, grid, run.peak[t]!, t)
}

function buildForEnergy(workspace: Workspace, grid: ElectricityGrid, load: Float64Array, t: number): void {
  const { network, run } = workspace
  const n = network.yearCount
  let needed = 0
  for (const pj of load) needed += pj
  needed *= 1 + run.slots[network.settings.buildEnergyMargin]!
  const imports = network.commodities[grid.bus]!.importMin
  if (imports >= 0) needed -= run.rows[imports * n + t]!
  for (const l of grid.plants.technologies) {
    needed -= run.capacity[l * n + t]! * fullOutput(workspace, network.technologies[l]!, t)
  }
  if (needed <= 0) return
  for (const l of grid.plants.technologies) {
    const share = run.salesShare[l * n + t]!
    // A share above nought means that the plant may be built and has output.
    if (share > 0) install(workspace, l, t, (needed * share) / fullOutput(workspace, network.technologies[l]!, t))
  }
}

function buildForReserve(workspace: Workspace, grid: ElectricityGrid, load: Float64Array, t: number): void {
  const { network, run } = workspace
  const n = network.yearCount
  const peak = reserveRequirement(workspace, load)
  const missing = peak - firmCapacity(workspace, grid, peak, t)
  if (missing <= 0) return
  const { merit } = workspace.electricity
  const credit = (l: number) => run.rows[network.technologies[l]!.capacityCredit * n + t]!
  let firm = 0
  for (const l of merit) firm += run.salesShare[l * n + t]! * credit(l)
  if (firm <= 0) return
  for (const l of merit) {
    const share = run.salesShare[l * n + t]!
    if (share > 0 && credit(l) > 0) install(workspace, l, t, (missing * share) / firm)
  }
}

/** GW: (1 + reserve margin) x peak factor x highest average load of a slice. */
function reserveRequirement({ network, run, electricity }: Workspace, load: Float64Array): number {
  let highest = 0
  for (let k = 0; k < load.length; k++) {
    highest = Math.max(highest, load[k]! / (electricity.hours[k]! * PJ_PER_GW_HOUR))
  }
  const { reserveMargin, peakFactor } = network.settings
  return (1 + run.slots[reserveMargin]!) * run.slots[peakFactor]! * highest
}

/**
 * Firm capacity, GW. The credit of variable plants and of storage falls as they spread:
 *
 *     credit_l = credit0_l / (1 + fade x capacity_l / requirement)
 */
function firmCapacity(workspace: Workspace, grid: ElectricityGrid, peak: number, t: number): number {
  const { network, run } = workspace
  const n = network.yearCount
  const fade = run.slots[network.settings.creditFade]!
  let firm = 0
  for (const group of [grid.plants.technologies, grid.storages]) {
    for (const l of group) {
      const node = network.technologies[l]!
      const capacity = run.capacity[l * n + t]!
      const fades = node.technology.kind === 'storage' || node.technology.dispatch === 'variable'
      const spread = fades && peak > 0 ? 1 + (fade * capacity) / peak : 1
      firm += (run.rows[node.capacityCredit * n + t]! / spread) * capacity
    }
  }
  return firm
}
