import { penaltyFactor, removalRunningCost, removalStandingCost } from '../engine/removal.ts'
import { stockValue } from '../engine/vintage-average.ts'
import type { Workspace } from '../engine/workspace.ts'
import type { TechnologyNode } from '../network/network.ts'
import { burningTax, buyerPrice, processTax } from './buyer-price.ts'

/**
 * Output in a year of one unit of capacity that runs as much as it may.
 *
 *     h = availability x (mean over slices of availability by slice) x maximum load x output per capacity
 */
export function fullOutput(
  { network, run, electricity: { sliceMean } }: Workspace,
  node: TechnologyNode,
  t: number,
): number {
  const n = network.yearCount
  const slices = sliceMean[node.index]!
  const load = node.technology.dispatch === 'dispatchable' ? run.rows[node.maxLoad * n + t]! : 1
  return Math.min(run.rows[node.availability * n + t]! * slices, load) * node.outputPerCapacity
}

/**
 * Cost of one unit of output from a new unit, as its buyer sees it (prices of `priceYear`, taxes of year t).
 *
 *     c = (CRF(hurdle, T) B (1 - subsidy) + fixed O&M) / h + variable O&M + sum_k e_k (price_k + taxes) - by-products
 *
 * Removal processes count with the share of the stock that they serve.
 */
export function levelisedCost(workspace: Workspace, node: TechnologyNode, t: number, priceYear: number): number {
  const { network, run, effects } = workspace
  const n = network.yearCount
  const at = node.index * n + t
  const recovery = workspace.finance.hurdleRecovery[at]!
  const yearly =
    recovery * run.rows[node.capitalCost * n + t]! * effects.capitalPaid[at]! +
    run.rows[node.fixedOm * n + t]! +
    removalStandingCost(workspace, node, recovery, t)
  let cost =
    run.rows[node.variableOm * n + t]! + removalRunningCost(workspace, node, t) + processTax(workspace, node, t)
  for (const f of node.flows) {
    const flow = network.flows[f]!
    const share = effects.flowShare[f * n + t]!
    if (share === 0) continue
    const input = run.rows[flow.intensity * n + t]! * effects.inputFactor[at]! * share * penalty(workspace, node, f, t)
    cost += input * (buyerPrice(workspace, flow.commodity, node.sector, t, priceYear) + burningTax(workspace, f, t))
  }
  for (const b of node.byproducts) {
    const byproduct = network.byproducts[b]!
    cost -= run.rows[byproduct.yield * n + t]! * run.price[byproduct.commodity * n + priceYear]!
  }
  const output = fullOutput(workspace, node, t)
  return output > 0 ? cost + yearly / output : Infinity
}

/**
 * Cost of one more unit of output from the stock of `stockYear` at the prices of the year before t, less what its
 * by-products are worth: what puts plants in merit order and idles surplus stock.
 */
export function runningCost(workspace: Workspace, node: TechnologyNode, t: number, stockYear: number): number {
  const { network, run, effects } = workspace
  const n = network.yearCount
  const priceYear = Math.max(0, t - 1)
  let cost =
    stockValue(workspace, node.variableOm, stockYear) +
    removalRunningCost(workspace, node, t) +
    processTax(workspace, node, t)
  for (const f of node.flows) {
    const flow = network.flows[f]!
    const share = effects.flowShare[f * n + t]!
    if (share === 0) continue
    const price = buyerPrice(workspace, flow.commodity, node.sector, t, priceYear) + burningTax(workspace, f, t)
    cost += stockValue(workspace, flow.intensity, stockYear) * share * penalty(workspace, node, f, t) * price
  }
  for (const b of node.byproducts) {
    const { commodity, yield: made } = network.byproducts[b]!
    cost -= stockValue(workspace, made, stockYear) * run.price[commodity * n + priceYear]!
  }
  return cost
}

/** More fuel is burnt where removal processes take energy; feedstock is as it was. */
function penalty(workspace: Workspace, node: TechnologyNode, f: number, t: number): number {
  return workspace.network.flows[f]!.use === 'combustion' ? penaltyFactor(workspace, node, t) : 1
}
