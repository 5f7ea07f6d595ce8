import type { DemandNode } from '../network/network.ts'
import { exp, log } from '../numerics/elementary.ts'
import type { Workspace } from './workspace.ts'

/**
 * Step 2, once a run for all its years, since nothing that a run decides moves it: demand for services.
 *
 *     D(t) = D0 prod_d (driver_d(t) / driver_d(0))^elasticity_d prod_{0 < y <= t} (1 + trend(y)) a(t) policies(t)
 *
 * with a the adjustment as given: 1 in the base year where D0 is that year's demand. One exponential does for all drivers.
 * This is all but the policies.
 */
export function openDemand(workspace: Workspace): void {
  const { network, run, growth } = workspace
  const n = network.yearCount
  readGrowth(workspace)
  for (const { commodity } of network.services) {
    const demand = network.commodities[commodity]!.demand
    if (demand === null) continue
    const base = run.rows[demand.base * n]!
    addDrivers(workspace, demand)
    let trend = 1
    for (let t = 0; t < n; t++) {
      const driven = growth.exponent[t] === 0 ? 1 : exp(growth.exponent[t]!)
      if (t > 0 && demand.trend >= 0) trend *= 1 + run.rows[demand.trend * n + t]!
      const adjustment = demand.adjustment < 0 ? 1 : run.rows[demand.adjustment * n + t]!
      growth.undisturbed[commodity * n + t] = base * driven * trend * adjustment
    }
  }
}

/** Demand with what policies change of it. */
export function setDemand({ run, effects, growth }: Workspace): void {
  for (let at = 0; at < run.demand.length; at++) run.demand[at] = growth.undisturbed[at]! * effects.demand[at]!
}

/** ln(driver(t) / driver(0)) of the drivers that demands name. */
function readGrowth({ network, run, growth }: Workspace): void {
  const n = network.yearCount
  for (const [d, row] of network.demandDrivers.entries()) {
    const base = run.rows[row * n]!
    for (let t = 0; t < n; t++) growth.ofDriver[d * n + t] = log(run.rows[row * n + t]! / base)
  }
}

/** sum_d elasticity_d ln(driver_d(t) / driver_d(0)) by year. */
function addDrivers({ network, run, growth }: Workspace, { drivers }: DemandNode): void {
  const n = network.yearCount
  growth.exponent.fill(0)
  for (const { row, elasticity } of drivers) {
    const driver = network.demandDrivers.indexOf(row) * n
    for (let t = 0; t < n; t++) {
      growth.exponent[t] = growth.exponent[t]! + run.rows[elasticity * n + t]! * growth.ofDriver[driver + t]!
    }
  }
}

/** Id of the first service whose demand in year t is no finite number; null where all are. */
export function serviceWithoutNumber({ network, run }: Workspace, t: number): string | null {
  for (const { commodity } of network.services) {
    if (!Number.isFinite(run.demand[commodity * network.yearCount + t]!)) {
      return network.commodities[commodity]!.commodity.id
    }
  }
  return null
}
