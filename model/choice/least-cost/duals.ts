import type { Workspace } from '../../engine/workspace.ts'
import type { LeastCostState } from './state.ts'

/** Marginal cost of every service, carrier and material, and the price of emissions that each cap implies. */
export function keepDuals({ network, run }: Workspace, { rows }: LeastCostState, duals: Float64Array, t: number): void {
  const n = network.yearCount
  for (let c = 0; c < rows.balance.length; c++) {
    const row = rows.balance[c]!
    run.marginalCost[c * n + t] = row < 0 ? 0 : duals[row]! + 0
  }
  for (let i = 0; i < rows.cap.length; i++) run.capPrice[i * n + t] = rows.cap[i]! < 0 ? 0 : 0 - duals[rows.cap[i]!]!
}
