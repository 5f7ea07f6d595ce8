import type { Contest, Network, TechnologyNode } from '../network/network.ts'
import { fillPaths } from '../network/path-table.ts'
import { clearEffects } from '../policies/effects.ts'
import type { LeastCostFailure } from '../choice/least-cost/choose-year.ts'
import { needsSolver } from '../choice/least-cost/layout.ts'
import { choiceStands } from '../choice/least-cost/choice-stands.ts'
import { openLeastCost } from '../choice/least-cost/open-run.ts'
import { settleConversions } from '../choice/least-cost/read-back.ts'
import { chooseAtLeastCost } from './least-cost-year.ts'
import { openCosts } from '../choice/open-costs.ts'
import { settleBaseSales } from '../choice/sales-shares.ts'
import { closeBalances } from './balance.ts'
import { meetCaps, meetsCapsByPrices } from './cap-prices.ts'
import { buildToTargets } from './capacity-targets.ts'
import { expandCapacity } from './capacity-expansion.ts'
import { raiseLeastLoads } from './clean-standard.ts'
import { openDemand, serviceWithoutNumber, setDemand } from './demand.ts'
import { settleBaseYear, turnDevicesOver } from './device-turnover.ts'
import { openSlices, readLines } from './electricity-load.ts'
import { openFlows, openFlowsOfYear, readFlows, writeIntensities } from './flows.ts'
import { emitGases, emitOutside } from './emissions.ts'
import { keepLedgers } from './ledgers.ts'
import { openFinance, openHurdleRates } from './finance.ts'
import { applyCeilings, openCeilings } from './phase-out-ceiling.ts'
import { openPrices, setPrices } from './prices.ts'
import { keepCheckpoint, resumeBefore } from './checkpoints.ts'
import type { Run } from './run.ts'
import { closeSectors, fillSectors, openSectors } from './sectors.ts'
import { ageStock, openAvailability, openStock } from './stock.ts'
import { readFixedUses, readPlants, solveSupply } from './supply.ts'
import { averageVintages, openTechnique, openVintages } from './vintage-average.ts'
import { figuresMoved, firstYearMoved, forceOf, noteMoved, policiesMovedFrom } from './what-moved.ts'
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
  | (LeastCostFailure & { readonly year: number })
  /** Least cost asked of a workspace without a solver. */
  | { readonly kind: 'solver-missing'; readonly year: number }
  /** A cap on emissions where shares are prescribed, so that no cost or price moves them. */
  | { readonly kind: 'cap-needs-least-cost'; readonly year: number; readonly policy: string }

/** Of a run that stopped, the years before the one of the failure hold. */
export type RunOutcome =
  { readonly ok: true; readonly run: Run } | { readonly ok: false; readonly failure: RunFailure; readonly run: Run }

/**
 * One run of a scenario, a year at a time. The host drains the generator, and may stop between any two years: the engine
 * owns no time. `slots` are read once at the start; everything is written into the workspace, whose run is the answer
 * until the next run begins.
 */
export function runYears(network: Network, slots: Float64Array, workspace: Workspace): Generator<Progress, RunOutcome> {
  const once = () => runOnce(network, slots, workspace)
  return meetsCapsByPrices(network, slots) ? meetCaps(workspace, once, closeRun) : once()
}

/** One pass through the years, at the prices of caps that the effects hold. */
function* runOnce(network: Network, slots: Float64Array, workspace: Workspace): Generator<Progress, RunOutcome> {
  const first = openRun(workspace, slots)
  const total = network.yearCount
  for (let t = first; t < total; t++) {
    if (t > first) keepCheckpoint(workspace, t)
    const failure = runYear(workspace, t)
    if (failure !== null) {
      closeRun(workspace, t)
      return { ok: false, failure, run: workspace.run }
    }
    yield { year: network.horizon.start + t, done: t + 1, total }
  }
  workspace.checkpoints.isWhole = true
  closeRun(workspace, total)
  return { ok: true, run: workspace.run }
}

/** Returns the year to begin with: those before it stand as they are. */
function openRun(workspace: Workspace, slots: Float64Array): number {
  const { network, run, leastCost } = workspace
  const figures = figuresMoved(workspace, slots)
  if (figures) fillPaths(network.paths, network.horizon, slots, run.slots, run.rows)
  if (figures) fillSectors(workspace, slots)
  // Prices that are sought for a cap, now or in the run before, act in any year.
  const isAnew = figures || meetsCapsByPrices(network, slots) || meetsCapsByPrices(network, run.slots)
  const since = isAnew ? 0 : policiesMovedFrom(workspace, slots)
  run.slots.set(slots)
  applyPolicies(workspace)
  const energyMoved = isAnew ? 0 : firstYearMoved(workspace, since)
  if (leastCost !== null && energyMoved === network.yearCount && choiceStands(workspace, leastCost)) {
    workspace.checkpoints.unmoved = since
    openSectors(workspace)
    return resumeBefore(workspace, energyMoved)
  }
  // Least cost writes what it chose over costs, flows and retrofits that other rules read once: nothing of it may stay.
  const moved = figures || leastCost !== null
  const first = openEnergy(workspace, moved, moved ? 0 : since, moved ? 0 : energyMoved)
  if (first === 0) openYears(workspace)
  workspace.supply.domesticChosen.fill(NaN)
  for (const cube of [run.objective, run.nonUnique, run.capPrice, run.capExcess, run.marginalCost, run.fitted])
    cube.fill(0)
  return first
}

/**
 * Reads for all years what the energy system is opened with, as far as it has moved: everything, or what policies that act
 * otherwise from year `since` on do, on the energy system from year `energyMoved` on. Returns the year to begin with.
 */
function openEnergy(workspace: Workspace, everything: boolean, since: number, energyMoved: number): number {
  const { leastCost } = workspace
  if (everything) {
    openDemand(workspace)
    openSlices(workspace)
    openFinance(workspace)
    openVintages(workspace)
    openAvailability(workspace)
  }
  noteMoved(workspace, everything, energyMoved === workspace.network.yearCount ? energyMoved : since)
  openHurdleRates(workspace)
  workspace.checkpoints.unmoved = Math.min(since, energyMoved)
  openSectors(workspace)
  if (leastCost !== null) openLeastCost(workspace, leastCost)
  setDemand(workspace)
  openTechnique(workspace)
  openFlows(workspace)
  openCosts(workspace)
  openCeilings(workspace)
  return resumeBefore(workspace, energyMoved)
}

/** Stocks and prices before the first year, and nothing of the run before. */
function openYears(workspace: Workspace): void {
  const { run, electricity, supply } = workspace
  openStock(workspace)
  openPrices(workspace)
  for (const values of [run.weight, run.idle, electricity.conversionLoad, electricity.output, supply.status])
    values.fill(0)
}

function applyPolicies(workspace: Workspace): void {
  const { network, run } = workspace
  const effects = workspace.effectsBefore
  workspace.effectsBefore = workspace.effects
  workspace.effects = effects
  clearEffects(effects, network.effects)
  const { slots } = run
  for (const policy of network.policies) {
    if (slots[policy.strength] === 0) continue
    for (let t = 0; t < network.yearCount; t++) {
      const force = forceOf(policy, slots, network.horizon.start + t)
      if (force !== 0) policy.apply(effects, t, force * run.rows[policy.row * network.yearCount + t]!, force)
    }
  }
}

/** Steps 1 and 3 to 5 of a year, and the prices that the next one sees. */
function runYear(workspace: Workspace, t: number): RunFailure | null {
  const { network, electricity, leastCost } = workspace
  const year = network.horizon.start + t
  const chooses = leastCost !== null && t >= leastCost.layout.firstYear
  const isWhole = chooses && leastCost.layout.hasSupply
  ageStock(workspace, t)
  applyCeilings(workspace, t)
  const lost = serviceWithoutNumber(workspace, t)
  if (lost !== null) return { kind: 'demand-not-finite', year, service: lost }
  const unfit = leastCostIsUnfit(workspace, t)
  if (unfit !== null) return unfit
  if (t === 0) settleBaseYear(workspace)
  else {
    turnDevicesOver(workspace, t)
    if (!isWhole) buildToTargets(workspace, network.conversionTargets, t)
  }
  openFlowsOfYear(workspace, t)
  averageStock(workspace, workspace.vintages.users, t)
  readLines(workspace)
  if (chooses) {
    const failure = chooseAtLeastCost(workspace, leastCost, t)
    if (failure !== null) return { ...failure, year }
  } else readFixedUses(workspace, t)
  if (!isWhole && network.grid !== null) {
    expandCapacity(workspace, network.grid, expectedLoad(workspace), t)
    averageStock(workspace, workspace.vintages.units, t)
    readPlants(workspace, t)
    raiseLeastLoads(workspace, electricity.load, t)
  }
  if (!isWhole && !solveSupply(workspace, t)) return { kind: 'did-not-converge', year }
  closeBalances(workspace, t)
  setPrices(workspace, t)
  if (t === 0 && leastCost !== null && !isWhole && leastCost.layout.hasSupply) settleConversions(workspace, leastCost)
  if (t === 0) for (const contest of contests(network)) settleBaseSales(workspace, contest)
  electricity.load.fill(0)
  return null
}

/** Least cost without a solver, or a cap where shares are prescribed. */
function leastCostIsUnfit({ network, effects, leastCost }: Workspace, t: number): RunFailure | null {
  const year = network.horizon.start + t
  if (needsSolver(network) && leastCost === null) return { kind: 'solver-missing', year }
  if (network.supplyRule !== 'prescribed') return null
  const capped = network.effects.caps.find((_, i) => effects.cap[i * network.yearCount + t]! < Infinity)
  return capped === undefined ? null : { kind: 'cap-needs-least-cost', year, policy: capped.policy.id }
}

/**
 * Steps 6 and 7, emissions and costs: no choice sees them, so they follow for all years at once, one technology after
 * another, as the numbers lie in memory. Those of years that stand from the last run stand, too.
 */
function closeRun(workspace: Workspace, years: number): void {
  const { checkpoints } = workspace
  const from = Math.min(checkpoints.closed, years)
  writeIntensities(workspace, from, years)
  emitGases(workspace, from, years)
  emitOutside(workspace, years)
  closeSectors(workspace, years)
  keepLedgers(workspace, from, years)
  checkpoints.closed = years
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
