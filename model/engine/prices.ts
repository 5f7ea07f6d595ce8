import { buyerPrice } from '../choice/buyer-price.ts'
import { levelisedCost } from '../choice/levelised-cost.ts'
import type { CommodityNode } from '../network/network.ts'
import { stockValue } from './vintage-average.ts'
import type { Workspace } from './workspace.ts'

/** Most sweeps over commodities: a price may rest on others; later years start from the year before. */
const FIRST_SWEEPS = 60
const LATER_SWEEPS = 1
/** Change of every price, relative to it, below which a sweep is the last. */
const AGREEMENT = 1e-13

/** Prices before anything has run: what imports or domestic supply cost, nought where neither has a price. */
export function openPrices({ network, run }: Workspace): void {
  const n = network.yearCount
  for (const node of network.commodities) {
    const row = node.importPrice >= 0 ? node.importPrice : node.domesticPrice
    run.price[node.index * n] = row < 0 ? 0 : run.rows[row * n]!
  }
}

/**
 * Average supply cost of each commodity in year t, before margins and fuel taxes: what choices of the next year see.
 *
 *     price = (domestic x domestic price + imports x import price + production x its value) / supply
 *
 * Production is worth the domestic price where one is given, else the import price (import parity), else what it costs
 * its makers. Electricity on the bus costs what plants, storage and contracted imports cost together, taxes included.
 */
export function setPrices(workspace: Workspace, t: number): void {
  const { network, run } = workspace
  const n = network.yearCount
  if (t > 0) for (let c = 0; c < network.commodities.length; c++) run.price[c * n + t] = run.price[c * n + t - 1]!
  const sweeps = t === 0 ? FIRST_SWEEPS : LATER_SWEEPS
  for (let sweep = 0; sweep < sweeps && sweepPrices(workspace, t) > AGREEMENT; sweep++);
}

/** One sweep, in the order of the commodities; returns the largest change relative to the new price. */
function sweepPrices(workspace: Workspace, t: number): number {
  const { network, run } = workspace
  const n = network.yearCount
  let change = 0
  for (const node of network.commodities) {
    if (node.commodity.kind === 'service') continue
    const price = node.index === network.grid?.bus ? busPrice(workspace, t) : supplyPrice(workspace, node, t)
    if (price === null) continue
    const moved = Math.abs(price - run.price[node.index * n + t]!)
    if (moved > 0) change = Math.max(change, moved / Math.abs(price))
    run.price[node.index * n + t] = price
  }
  return change
}

function supplyPrice(workspace: Workspace, node: CommodityNode, t: number): number | null {
  const { network, run } = workspace
  const n = network.yearCount
  const at = node.index * n + t
  const domestic = node.domesticPrice < 0 ? null : run.rows[node.domesticPrice * n + t]!
  const imported = node.importPrice < 0 ? null : run.rows[node.importPrice * n + t]!
  const value = domestic ?? imported ?? productionCost(workspace, node, t)
  const made = run.production[at]! + run.domestic[at]!
  const bought = run.imports[at]!
  if (made + bought <= 0) return imported ?? value
  return (made * (value ?? 0) + bought * (imported ?? value ?? 0)) / (made + bought)
}

/** Cost of a commodity to those who make it, averaged over what each makes; null where nobody can. */
function productionCost(workspace: Workspace, node: CommodityNode, t: number): number | null {
  const { network, run } = workspace
  const n = network.yearCount
  let weight = 0
  let total = 0
  let first: number | null = null
  for (const l of node.producers) {
    const cost = levelisedCost(workspace, l, t, t)
    if (!Number.isFinite(cost)) continue
    first ??= cost
    weight += run.activity[l * n + t]!
    total += run.activity[l * n + t]! * cost
  }
  return weight > 0 ? total / weight : first
}

function busPrice(workspace: Workspace, t: number): number | null {
  const { network, run, electricity } = workspace
  const { grid } = network
  if (grid === null) return null
  const n = network.yearCount
  const bus = network.commodities[grid.bus]!
  const contracted = run.imports[grid.bus * n + t]!
  let cost = bus.importPrice < 0 ? 0 : contracted * run.rows[bus.importPrice * n + t]!
  let served = 0
  for (let k = 0; k < electricity.load.length; k++) served += run.load[k * n + t]! - run.unserved[k * n + t]!
  for (const l of grid.plants.technologies) cost += plantCost(workspace, l, t)
  for (const l of grid.storages) cost += standingCost(workspace, l, t)
  return served > 0 ? cost / served : null
}

/** Fuel at this year's price, taxes, operation and the annuity of today's capital cost over the standing capacity. */
function plantCost(workspace: Workspace, l: number, t: number): number {
  const { network, run, costs } = workspace
  const n = network.yearCount
  const at = l * n + t
  let cost = standingCost(workspace, l, t) + run.activity[at]! * costs.processTax[at]!
  for (const f of network.technologies[l]!.flows) cost += run.inflow[f * n + t]! * buyerPrice(workspace, f, t, t)
  return cost
}

function standingCost(workspace: Workspace, l: number, t: number): number {
  const { network, run, costs, finance } = workspace
  const node = network.technologies[l]!
  const at = l * network.yearCount + t
  const own = finance.hurdleRecovery[at]! * run.rows[node.capitalCost * network.yearCount + t]!
  const fixed = stockValue(workspace, node.fixedOm, t) + costs.removalStanding[at]!
  const variable = stockValue(workspace, node.variableOm, t) + costs.removalRunning[at]!
  return run.capacity[at]! * (own + costs.removalHurdle[at]! + fixed) + run.activity[at]! * variable
}
