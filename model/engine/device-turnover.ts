import { runningCost } from '../choice/levelised-cost.ts'
import { salesShares } from '../choice/sales-shares.ts'
import type { ServiceGroup } from '../network/network.ts'
import { buildToTargets } from './capacity-targets.ts'
import { ability, install, scrap, spreadSteady } from './stock.ts'
import type { Workspace } from './workspace.ts'

/**
 * Base year: each device serves its share of the demand (in proportion to stock where no share is given); a stock without
 * vintages is spread over ages.
 */
export function settleBaseYear(workspace: Workspace): void {
  const { network, run } = workspace
  const n = network.yearCount
  for (const { commodity, technologies: devices } of network.services) {
    const demand = run.demand[commodity * n]!
    const stated = sumOfStockShares(workspace, devices, 0)
    let able = 0
    for (const l of devices) able += ability(workspace, l, 0)
    let unmet = demand
    for (const l of devices) {
      const node = network.technologies[l]!
      const part = stated > 0 ? stockShare(workspace, l, 0) / stated : able > 0 ? ability(workspace, l, 0) / able : 0
      const share = devices.length === 1 ? 1 : part
      const availability = run.rows[node.availability * n]!
      const activity = availability > 0 ? demand * share : 0
      run.activity[l * n] = activity
      unmet -= activity
      if (node.hasStock) continue
      const capacity = availability > 0 ? activity / availability : 0
      spreadSteady(workspace, l, capacity)
      run.surviving[l * n] = capacity
      run.capacity[l * n] = capacity
    }
    run.shortage[commodity * n] = unmet > 1e-12 * demand ? unmet : 0
  }
}

function stockShare({ network, run }: Workspace, l: number, t: number): number {
  const row = network.technologies[l]!.stockShare
  return row < 0 ? 0 : run.rows[row * network.yearCount + t]!
}

/** One, but for the rounding of the shares as they were written. */
function sumOfStockShares(workspace: Workspace, devices: readonly number[], t: number): number {
  let sum = 0
  for (const l of devices) sum += stockShare(workspace, l, t)
  return sum
}

/**
 * Step 3 of a year for end uses. Under shares of sales (and under logit) new devices fill the gap between demand and what
 * still stands; surplus stock idles, highest running cost first. Under shares of stock the stock itself is set, and what
 * stands above it is scrapped early.
 */
export function turnDevicesOver(workspace: Workspace, t: number): void {
  for (const service of workspace.network.services) {
    if (service.rule === 'least-cost') continue
    if (service.rule === 'prescribed' && service.sharesOf === 'stock') setStock(workspace, service, t)
    else fillGap(workspace, service, t)
  }
}

function fillGap(workspace: Workspace, service: ServiceGroup, t: number): void {
  const { network, run, group, stock } = workspace
  const n = network.yearCount
  const { commodity, technologies: devices } = service
  salesShares(workspace, service, t)
  buildToTargets(workspace, service.targets, t)
  const demand = run.demand[commodity * n + t]!
  let able = 0
  for (const l of devices) {
    const activity = ability(workspace, l, t)
    run.activity[l * n + t] = activity
    able += activity
  }
  const gap = demand - able
  let unmet = 0
  if (gap > 0) {
    unmet = gap
    for (let i = 0; i < devices.length; i++) {
      const l = devices[i]!
      const added = gap * group.share[i]!
      if (added <= 0) continue
      install(workspace, l, t, added / stock.availability[t * network.technologies.length + l]!)
      run.activity[l * n + t] = ability(workspace, l, t)
      unmet -= added
    }
  }
  run.shortage[commodity * n + t] = unmet > 1e-12 * demand ? unmet : 0
  if (gap < 0) idleSurplus(workspace, devices, t, -gap)
}

function idleSurplus(workspace: Workspace, devices: readonly number[], t: number, surplus: number): void {
  const { network, run, group } = workspace
  const n = network.yearCount
  for (let i = 0; i < devices.length; i++) {
    const cost = runningCost(workspace, network.technologies[devices[i]!]!, t, t - 1)
    let j = i
    for (; j > 0 && group.cost[j - 1]! < cost; j--) {
      group.cost[j] = group.cost[j - 1]!
      group.order[j] = group.order[j - 1]!
    }
    group.cost[j] = cost
    group.order[j] = devices[i]!
  }
  let left = surplus
  for (let i = 0; i < devices.length && left > 0; i++) {
    const l = group.order[i]!
    const idle = Math.min(left, run.activity[l * n + t]!)
    run.idle[l * n + t] = idle
    run.activity[l * n + t] = run.activity[l * n + t]! - idle
    left -= idle
  }
}

/** Shares of stock: what is banned from new build keeps what stands, and the others take its place. */
function setStock(workspace: Workspace, { commodity, technologies: devices }: ServiceGroup, t: number): void {
  const { network, run, effects } = workspace
  const n = network.yearCount
  const demand = run.demand[commodity * n + t]!
  const target = workspace.group.share
  const availability = (l: number) => run.rows[network.technologies[l]!.availability * n + t]!
  const isOpen = (l: number) =>
    t >= network.technologies[l]!.firstYearIndex && effects.allowed[l * n + t]! > 0 && availability(l) > 0
  const stated = sumOfStockShares(workspace, devices, t)
  let open = 0
  let missing = stated > 0 ? 0 : demand
  for (let i = 0; i < devices.length; i++) {
    const l = devices[i]!
    const wanted = stated > 0 ? (demand * stockShare(workspace, l, t)) / stated : 0
    target[i] = isOpen(l) ? wanted : Math.min(wanted, ability(workspace, l, t))
    missing += wanted - target[i]!
    if (isOpen(l)) open += target[i]!
  }
  for (let i = 0; i < devices.length; i++) {
    const l = devices[i]!
    if (isOpen(l) && open > 0) target[i] = target[i]! * (1 + missing / open)
    const capacity = availability(l) > 0 ? target[i]! / availability(l) : 0
    const change = capacity - run.capacity[l * n + t]!
    if (change > 0) install(workspace, l, t, change)
    else if (change < 0) scrap(workspace, l, t, -change)
    run.activity[l * n + t] = target[i]!
    run.salesShare[l * n + t] = demand > 0 ? target[i]! / demand : 0
  }
  run.shortage[commodity * n + t] = open > 0 ? 0 : missing
}
