import { fullOutput } from '../choice/levelised-cost.ts'
import { salesShares } from '../choice/sales-shares.ts'
import type { ElectricityGrid } from '../network/network.ts'
import { buildToTargets, noteTargetsToCome } from './capacity-targets.ts'
import { buildToStandards } from './clean-standard.ts'
import { PJ_PER_GW_HOUR } from './dispatch.ts'
import { install } from './stock.ts'
import type { Workspace } from './workspace.ts'

/**
 * New plants of a year after the last observed one, beyond what the study itself commissions:
 *
 * 1. what capacity targets and clean-electricity standards still miss;
 * 2. of a gap of energy that is foreseen L years ahead, one part in L + 1, shared out as the rule shares sales:
 *    (load + L x growth a year) (1 + margin) - imports - sum_l (capacity + to come) h_l. Load grows on as in the last L
 *    years, targets bring what they ask of the year t + L; L is the lead time of building, so that what grows steadily is
 *    met to the year, and a plant fleet that closes at once is made up over several years;
 * 3. a gap of reserve, (1 + reserve margin) x peak factor x highest load - sum_l credit_l capacity_l, filled with capacity
 *    of the dispatchable plants in proportion to the same shares: gap share_l / sum_j share_j credit_j each.
 *
 * `load` is the expected load by slice in PJ. What nobody may build stays a gap: it shows as reserve below requirement.
 */
export function expandCapacity(workspace: Workspace, grid: ElectricityGrid, load: Float64Array, t: number): void {
  if (t > 0) salesShares(workspace, grid.plants, t)
  if (t > workspace.network.lastObserved) {
    buildToTargets(workspace, grid.plants.targets, t)
    buildToStandards(workspace, load, t)
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
  const ahead = leadTime(workspace)
  const later = Math.min(t + ahead, n - 1)
  noteTargetsToCome(workspace, grid.plants.targets, t, later)
  let needed = 0
  for (const pj of load) needed += pj
  needed = (needed + ahead * loadGrowth(workspace, ahead, t)) * (1 + run.slots[network.settings.buildEnergyMargin]!)
  const imports = network.commodities[grid.bus]!.importMin
  if (imports >= 0) needed -= run.rows[imports * n + later]!
  for (const l of grid.plants.technologies) {
    const held = run.capacity[l * n + t]! + workspace.electricity.toCome[l]!
    needed -= held * fullOutput(workspace, network.technologies[l]!, later)
  }
  if (needed <= 0) return
  needed /= ahead + 1
  for (const l of grid.plants.technologies) {
    const share = run.salesShare[l * n + t]!
    // A share above nought means that the plant may be built and has output.
    if (share > 0) install(workspace, l, t, (needed * share) / fullOutput(workspace, network.technologies[l]!, t))
  }
}

/** Whole years that planners look ahead. */
export function leadTime({ network, run }: Workspace): number {
  return Math.max(0, Math.round(run.slots[network.settings.buildLeadTime]!))
}

/** PJ a year by which load has grown over the last years before t, as many of them as the lead time has and the run knows. */
function loadGrowth({ network, run }: Workspace, ahead: number, t: number): number {
  const n = network.yearCount
  const years = Math.min(ahead, t - 1)
  if (years <= 0) return 0
  let grown = 0
  for (let k = 0; k < network.slices.ids.length; k++)
    grown += run.load[k * n + t - 1]! - run.load[k * n + t - 1 - years]!
  return grown / years
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
