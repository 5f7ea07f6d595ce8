import { stockValue } from '../engine/vintage-average.ts'
import type { Workspace } from '../engine/workspace.ts'
import type { TechnologyNode } from '../network/network.ts'
import { buyerPrice } from './buyer-price.ts'

/** Output in a year of one unit of capacity that runs as much as it may. */
export function fullOutput({ network, costs }: Workspace, { index }: TechnologyNode, t: number): number {
  return costs.fullOutput[index * network.yearCount + t]!
}

/**
 * Cost of one unit of output from a new unit, as its buyer sees it (prices of `priceYear`, taxes of year t).
 *
 *     c = (CRF(hurdle, T) B (1 - subsidy) + fixed O&M) / h + variable O&M + sum_k e_k (price_k + taxes) - by-products
 *
 * Removal processes count with the share of the stock that they serve. All but the prices themselves, taxes included, is
 * in `CostTerms.newUnit`; a technology without output costs Infinity.
 */
export function levelisedCost(workspace: Workspace, l: number, t: number, priceYear: number): number {
  const { network, run, costs } = workspace
  const { first, firstMade, order, commodity } = workspace.flows
  const { price } = run
  const n = network.yearCount
  const inputs = t * commodity.length
  let cost = costs.newUnit[t * network.technologies.length + l]!
  for (let i = first[l]!; i < first[l + 1]!; i++) {
    const f = order[i]!
    cost += costs.newInput[inputs + f]! * price[commodity[f]! * n + priceYear]!
  }
  for (let b = firstMade[l]!; b < firstMade[l + 1]!; b++) {
    const byproduct = network.byproducts[b]!
    cost -= run.rows[byproduct.yield * n + t]! * price[byproduct.commodity * n + priceYear]!
  }
  return cost
}

/**
 * Cost of one more unit of output from the stock of `stockYear` at the prices of the year before t, less what its
 * by-products are worth and premiums pay: what puts plants in merit order and idles surplus stock.
 */
export function runningCost(workspace: Workspace, node: TechnologyNode, t: number, stockYear: number): number {
  const { network, run, costs, effects, flows } = workspace
  const n = network.yearCount
  const at = node.index * n + t
  const priceYear = Math.max(0, t - 1)
  let cost = stockValue(workspace, node.variableOm, stockYear) + costs.removalRunning[at]! + costs.processTax[at]!
  cost -= effects.outputPaid[at]!
  for (const f of node.flows) {
    const factor = flows.factor[f * n + t]!
    if (factor === 0) continue
    const input = stockValue(workspace, network.flows[f]!.intensity, stockYear) * factor
    cost += input * buyerPrice(workspace, f, t, priceYear)
  }
  for (const b of node.byproducts) {
    const { commodity, yield: made } = network.byproducts[b]!
    cost -= stockValue(workspace, made, stockYear) * run.price[commodity * n + priceYear]!
  }
  return cost
}
