import type { TechnologyNode } from '../network/network.ts'
import { penaltyFactor } from './removal.ts'
import { stockValue } from './vintage-average.ts'
import type { Workspace } from './workspace.ts'

/** Shares after blending, and the energy that removal processes take of what is burnt, once a run. */
export function openFlows(workspace: Workspace): void {
  const { network, effects, flows } = workspace
  const n = network.yearCount
  flows.factor.set(effects.flowShare)
  for (const node of network.technologies) {
    if (node.removals.length === 0) continue
    for (let t = 0; t < n; t++) {
      const penalty = penaltyFactor(workspace, node, t)
      for (const f of node.flows) {
        if (network.flows[f]!.use === 'combustion') flows.factor[f * n + t] = flows.factor[f * n + t]! * penalty
      }
    }
  }
}

/** What one unit of a technology's activity takes and makes in year t, from the averages of its stock. */
export function readFlows(workspace: Workspace, node: TechnologyNode, t: number): void {
  const { network, flows } = workspace
  const n = network.yearCount
  for (const f of node.flows) {
    flows.input[f] = stockValue(workspace, network.flows[f]!.intensity, t) * flows.factor[f * n + t]!
  }
  for (const b of node.byproducts) flows.yield[b] = stockValue(workspace, network.byproducts[b]!.yield, t)
}

/** Writes the inflows and by-products that go with a technology's activity in year t. */
export function setFlows({ network, run, flows }: Workspace, l: number, t: number): void {
  const n = network.yearCount
  const node = network.technologies[l]!
  const activity = run.activity[l * n + t]!
  for (const f of node.flows) run.inflow[f * n + t] = activity * flows.input[f]!
  for (const b of node.byproducts) run.byflow[b * n + t] = activity * flows.yield[b]!
}

/** Writes the stock-average specific input of every flow for the first `years` years. */
export function writeIntensities(workspace: Workspace, years: number): void {
  const { network, run } = workspace
  const n = network.yearCount
  for (const [f, { intensity }] of network.flows.entries()) {
    for (let t = 0; t < years; t++) run.intensity[f * n + t] = stockValue(workspace, intensity, t)
  }
}
