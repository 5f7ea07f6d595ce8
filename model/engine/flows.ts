import { penaltyFactor } from './removal.ts'
import { stockValue } from './vintage-average.ts'
import type { Workspace } from './workspace.ts'

/**
 * What one unit of activity takes of a flow's carrier this year: stock-average specific input, the share of the flow after
 * blending, and the energy that removal processes take.
 */
export function inputPerActivity(workspace: Workspace, f: number, t: number): number {
  const { network, run, effects } = workspace
  const n = network.yearCount
  const flow = network.flows[f]!
  const node = network.technologies[flow.technology]!
  const average = stockValue(workspace, flow.intensity, t)
  run.intensity[f * n + t] = average
  const penalty = flow.use === 'combustion' && node.removals.length > 0 ? penaltyFactor(workspace, node, t) : 1
  return average * effects.flowShare[f * n + t]! * penalty
}

/** Writes the inflows and by-products that go with a technology's activity in year t. */
export function setFlows(workspace: Workspace, l: number, t: number): void {
  const { network, run } = workspace
  const n = network.yearCount
  const node = network.technologies[l]!
  const activity = run.activity[l * n + t]!
  for (const f of node.flows) run.inflow[f * n + t] = activity * inputPerActivity(workspace, f, t)
  for (const b of node.byproducts) {
    run.byflow[b * n + t] = activity * stockValue(workspace, network.byproducts[b]!.yield, t)
  }
}
