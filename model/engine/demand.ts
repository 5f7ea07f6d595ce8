import type { DemandNode } from '../network/network.ts'
import { exp, log } from '../numerics/elementary.ts'
import type { Workspace } from './workspace.ts'

/**
 * Demand for services in year t.
 *
 *     D(t) = D0 prod_d (driver_d(t) / driver_d(0))^elasticity_d prod_{0 < y <= t} (1 + trend(y)) a(t) policies(t)
 *
 * with a the adjustment as given: 1 in the base year where D0 is that year's demand.
 */
export function demandServices(workspace: Workspace, t: number): void {
  const { network, run, effects } = workspace
  const n = network.yearCount
  for (const { commodity } of network.services) {
    const demand = network.commodities[commodity]!.demand
    if (demand === null) continue
    const base = run.rows[demand.base * n]!
    run.demand[commodity * n + t] = base * growthFactor(workspace, demand, t) * effects.demand[commodity * n + t]!
  }
}

/** Growth since the base year from drivers, trend and adjustment, without policies; one exponential for all drivers. */
export function growthFactor({ network, run, driverGrowth }: Workspace, demand: DemandNode, t: number): number {
  const n = network.yearCount
  let exponent = 0
  for (const { row, elasticity } of demand.drivers) {
    exponent += run.rows[elasticity * n + t]! * driverGrowth[row * n + t]!
  }
  let factor = exponent === 0 ? 1 : exp(exponent)
  if (demand.trend >= 0) for (let y = 1; y <= t; y++) factor *= 1 + run.rows[demand.trend * n + y]!
  return demand.adjustment < 0 ? factor : factor * run.rows[demand.adjustment * n + t]!
}

/** ln(driver(t) / driver(0)) of the drivers that demands name, once a run. */
export function openDemand({ network, run, driverGrowth }: Workspace): void {
  const n = network.yearCount
  for (const row of network.demandDrivers) {
    const base = run.rows[row * n]!
    for (let t = 0; t < n; t++) driverGrowth[row * n + t] = log(run.rows[row * n + t]! / base)
  }
}
