import type { Contest, Network, TechnologyNode } from '../network/network.ts'
import { fillPaths } from '../network/path-table.ts'
import { clearEffects } from '../policies/effects.ts'
import { ramp } from '../policies/ramp.ts'
import { openCosts } from '../choice/open-costs.ts'
import { settleBaseSales } from '../choice/sales-shares.ts'
import { closeBalances } from './balance.ts'
import { buildToTargets } from './capacity-targets.ts'
import { expandCapacity } from './capacity-expansion.ts'
import { openDemand, serviceWithoutNumber, setDemand } from './demand.ts'
import { settleBaseYear, turnDevicesOver } from './device-turnover.ts'
import { openSlices, readLines } from './electricity-load.ts'
import { openFlows, openFlowsOfYear, readFlows, writeIntensities } from './flows.ts'
import { emitGases, emitOutside } from './emissions.ts'
import { keepLedgers } from './ledgers.ts'
import { openFinance } from './finance.ts'
import { applyCeilings, openCeilings } from './phase-out-ceiling.ts'
import { openPrices, setPrices } from './prices.ts'
import type { Run } from './run.ts'
import { ageStock, openAvailability, openStock } from './stock.ts'
import { readFixedUses, readPlants, solveSupply } from './supply.ts'
import { averageVintages, openTechnique, openVintages } from './vintage-average.ts'
import { figuresMoved, noteMoved } from './what-moved.ts'
import type { Workspace } from './workspace.ts'

export interface Progress {
  readonly year: number
  readonly done: number
  readonly total: number
}

/** Why a run could not be finished. The years before `year` are complete. */
export type RunFailure =
  | { readonly kind: 'did-not-converge'; readonly year: number }
  /** A lever was moved to where demand for a service is no longer a number. */
  | { readonly kind: 'demand-not-finite'; readonly year: number; readonly service: string }

export type RunOutcome = { readonly ok: true; readonly run: Run } | { readonly ok: false; readonly failure: RunFailure }

/**
 * One run of a scenario, a year at a time. The host drains the generator, and may stop between any two years: the engine
 * owns no time. `slots` are read once at the start; everything is written into the workspace, whose run is the answer
 * until the next run begins.
 */
export function* runYears(
  network: Network,
  slots: Float64Array,
  workspace: Workspace,
): Generator<Progress, RunOutcome> {
  openRun(workspace, slots)
  const total = network.yearCount
  for (let t = 0; t < total; t++) {
    const failure = runYear(workspace, t)
    if (failure !== null) {
      closeRun(workspace, t)
      return { ok: false, failure }
    }
    yield { year: network.horizon.start + t, done: t + 1, total }
  }
  closeRun(workspace, total)
  return { ok: true, run: workspace.run }
}

function openRun(workspace: Workspace, slots: Float64Array): void {
  const { network, run } = workspace
  const moved = figuresMoved(workspace, slots)
  if (moved) fillPaths(network.paths, network.horizon, slots, run.slots, run.rows)
  run.slots.set(slots)
  if (moved) {
    openDemand(workspace)
    openSlices(workspace)
    openFinance(workspace)
    openVintages(workspace)
    openAvailability(workspace)
  }
  applyPolicies(workspace)
  noteMoved(workspace, moved)
  run.weight.fill(0)
  run.idle.fill(0)
  setDemand(workspace)
  openTechnique(workspace)
  openFlows(workspace)
  openCosts(workspace)
  openStock(workspace)
  openCeilings(workspace)
  openPrices(workspace)
  workspace.electricity.conversionLoad.fill(0)
  workspace.electricity.output.fill(0)
  workspace.supply.status.fill(0)
}

function applyPolicies(workspace: Workspace): void {
  const { network, run } = workspace
  const effects = workspace.effectsBefore
  workspace.effectsBefore = workspace.effects
  workspace.effects = effects
  clearEffects(effects, network.effects)
  const { slots } = run
  for (const { strength, start, end, rampYears, row, apply } of network.policies) {
    const full = slots[strength]!
    if (full === 0) continue
    for (let t = 0; t < network.yearCount; t++) {
      const level = full * ramp(network.horizon.start + t, slots[start]!, slots[end]!, slots[rampYears]!)
      if (level !== 0) apply(effects, t, level * run.rows[row * network.yearCount + t]!)
    }
  }
}

/** Steps 1 and 3 to 5 of a year, and the prices that the next one sees. */
function runYear(workspace: Workspace, t: number): RunFailure | null {
  const { network, electricity } = workspace
  ageStock(workspace, t)
  applyCeilings(workspace, t)
  const lost = serviceWithoutNumber(workspace, t)
  if (lost !== null) return { kind: 'demand-not-finite', year: network.horizon.start + t, service: lost }
  if (t === 0) settleBaseYear(workspace)
  else {
    turnDevicesOver(workspace, t)
    buildToTargets(workspace, network.conversionTargets, t)
  }
  openFlowsOfYear(workspace, t)
  averageStock(workspace, workspace.vintages.users, t)
  readLines(workspace)
  readFixedUses(workspace, t)
  if (network.grid !== null) {
    expandCapacity(workspace, network.grid, expectedLoad(workspace), t)
    averageStock(workspace, workspace.vintages.units, t)
    readPlants(workspace, t)
  }
  if (!solveSupply(workspace, t)) return { kind: 'did-not-converge', year: network.horizon.start + t }
  closeBalances(workspace, t)
  setPrices(workspace, t)
  if (t === 0) for (const contest of contests(network)) settleBaseSales(workspace, contest)
  electricity.load.fill(0)
  return null
}

/**
 * Steps 6 and 7, emissions and costs: no choice sees them, so they follow for all years at once, one technology after
 * another, as the numbers lie in memory.
 */
function closeRun(workspace: Workspace, years: number): void {
  writeIntensities(workspace, years)
  emitGases(workspace, years)
  emitOutside(workspace, years)
  keepLedgers(workspace, years)
}

/** What the stock of each technology has on average, and what a unit of its activity takes and makes. */
function averageStock(workspace: Workspace, technologies: readonly TechnologyNode[], t: number): void {
  for (const node of technologies) {
    averageVintages(workspace, node, t)
    readFlows(workspace, node, t)
  }
}

/** Load that plants are built for: this year's devices, and conversions as they ran the year before. */
function expectedLoad({ electricity }: Workspace): Float64Array {
  for (let k = 0; k < electricity.load.length; k++) {
    electricity.load[k] = electricity.deviceLoad[k]! + electricity.conversionLoad[k]!
  }
  return electricity.load
}

function* contests(network: Network): Iterable<Contest> {
  yield* network.services
  if (network.grid !== null) yield network.grid.plants
}
