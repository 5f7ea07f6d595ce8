import { GASES } from '../../domain/gas.ts'
import type { Workspace } from '../../engine/workspace.ts'
import { biogenicCarbon, type CarbonUnit, emittedCarbon } from '../unit-carbon.ts'
import type { Unit } from './layout.ts'
import type { LeastCostState } from './state.ts'

const CO2 = GASES.indexOf('CO2')

/** Value of a vintage row for a block of a unit in year t. */
export function blockValue(
  workspace: Workspace,
  state: LeastCostState,
  unit: Unit,
  b: number,
  row: number,
  t: number,
): number {
  const { network, run, vintages } = workspace
  const place = vintages.placeOf[row]!
  const l = unit.technology
  if (place < 0 || unit.isRented) return run.rows[row * network.yearCount + t]!
  return state.classes.mean[state.classes.firstMean[unit.firstBlock + b]! + place - vintages.firstOf[l]!]!
}

/** What one unit of activity of a block takes of a flow, without the energy that removal processes take. */
export function blockInput(
  workspace: Workspace,
  state: LeastCostState,
  unit: Unit,
  b: number,
  f: number,
  t: number,
): number {
  const { network, effects } = workspace
  const share = effects.flowShare[f * network.yearCount + t]!
  return share === 0 ? 0 : share * blockValue(workspace, state, unit, b, network.flows[f]!.intensity, t)
}

export function blockYield(
  workspace: Workspace,
  state: LeastCostState,
  unit: Unit,
  b: number,
  by: number,
  t: number,
): number {
  return blockValue(workspace, state, unit, b, workspace.network.byproducts[by]!.yield, t)
}

/**
 * kt of a gas that one unit of activity of a block emits before any removal process, with the fuel burnt multiplied by
 * `fuel` (1, or 1 + the energy penalty of a process): the formula of `engine/emissions.ts` for an activity of one.
 */
export function blockEmission(
  workspace: Workspace,
  state: LeastCostState,
  unit: Unit,
  b: number,
  g: number,
  fuel: number,
  t: number,
): number {
  const { network, run } = workspace
  const n = network.yearCount
  const node = network.technologies[unit.technology]!
  if (g === CO2) {
    const balance = workspace.sources.carbon[state.carbonOf[unit.technology]!]
    return balance === undefined ? 0 : emittedCarbon(balance, carbonUnit(workspace, state, unit, b, fuel, t))
  }
  const process = node.processEmission[g]!
  let emitted = process < 0 ? 0 : blockValue(workspace, state, unit, b, process, t)
  for (const f of node.flows) {
    const { use, factor } = network.flows[f]!
    if (use === 'combustion' && factor[g]! >= 0)
      emitted += fuelledInput(workspace, state, unit, b, f, fuel, t) * run.rows[factor[g]! * n + t]!
  }
  return emitted
}

/**
 * kt of a gas that one unit of activity of a block frees from biomass before any removal process, with the fuel burnt
 * multiplied by `fuel`. Nought of every gas but CO2.
 */
export function blockBiogenic(
  workspace: Workspace,
  state: LeastCostState,
  unit: Unit,
  b: number,
  g: number,
  fuel: number,
  t: number,
): number {
  const balance = g === CO2 ? workspace.sources.carbon[state.carbonOf[unit.technology]!] : undefined
  return balance === undefined ? 0 : biogenicCarbon(balance, carbonUnit(workspace, state, unit, b, fuel, t))
}

/** What one unit of activity takes of a flow, with the fuel burnt multiplied by `fuel`. */
function fuelledInput(
  workspace: Workspace,
  state: LeastCostState,
  unit: Unit,
  b: number,
  f: number,
  fuel: number,
  t: number,
): number {
  const factor = workspace.network.flows[f]!.use === 'combustion' ? fuel : 1
  return blockInput(workspace, state, unit, b, f, t) * factor
}

function carbonUnit(
  workspace: Workspace,
  state: LeastCostState,
  unit: Unit,
  b: number,
  fuel: number,
  t: number,
): CarbonUnit {
  const { network, run } = workspace
  return {
    input: (f) => fuelledInput(workspace, state, unit, b, f, fuel, t),
    made: (by) => blockYield(workspace, state, unit, b, by, t),
    vintage: (row) => blockValue(workspace, state, unit, b, row, t),
    carbon: (row) => run.rows[row * network.yearCount + t]!,
  }
}

/** MUSD per kt of a gas from a technology: the sum of its taxes, weighted as they count. */
export function priceOf({ network, effects }: Workspace, l: number, g: number, t: number): number {
  return (
    effects.emissionTax[(network.effects.taxRow[l]! * effects.gasCount + g) * network.yearCount + t]! *
    network.priced[g]!
  )
}

/**
 * What one unit of a removal process's service changes of a gas: emitted with it, less emitted without. What it takes of
 * biogenic CO2 is taken off.
 */
export function removalChange(
  workspace: Workspace,
  state: LeastCostState,
  unit: Unit,
  b: number,
  r: number,
  g: number,
  t: number,
): number {
  const { network, run } = workspace
  const n = network.yearCount
  const { removal, energyPenalty } = network.removals[r]!
  const removed = removal[g]! < 0 ? 0 : run.rows[removal[g]! * n + t]!
  const fuel = 1 + run.rows[energyPenalty * n + t]!
  const without = blockEmission(workspace, state, unit, b, g, 1, t)
  const gross = fuel === 1 ? without : blockEmission(workspace, state, unit, b, g, fuel, t)
  return gross * (1 - removed) - removed * blockBiogenic(workspace, state, unit, b, g, fuel, t) - without
}
