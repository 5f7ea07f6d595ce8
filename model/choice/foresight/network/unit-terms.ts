import { GASES } from '../../../domain/gas.ts'
import type { CarbonBalance } from '../../../engine/emission-sources.ts'
import { passThrough, removalRunningCost } from '../../../engine/removal.ts'
import { stockValue } from '../../../engine/vintage-average.ts'
import type { TechnologyNode } from '../../../network/network.ts'
import { biogenicCarbon, type CarbonUnit, emittedCarbon } from '../../unit-carbon.ts'
import type { Planning } from './planning.ts'

const CO2 = GASES.indexOf('CO2')

/** Which units of a technology are meant: those that stand, by the mean of their vintages, or those of one milestone year. */
export type Vintage = 'standing' | number

/** Value of a row that units keep from their installation year. */
export function vintageValue({ workspace, now }: Planning, row: number, vintage: Vintage): number {
  if (vintage === 'standing') return stockValue(workspace, row, now)
  return workspace.run.rows[row * workspace.network.yearCount + vintage]!
}

/** What one unit of activity takes of a flow in year t, blending and the energy of removal processes included. */
export function unitInput(planning: Planning, f: number, vintage: Vintage, t: number): number {
  const { flows, network } = planning.workspace
  return ratedInput(planning, f, vintage) * flows.factor[f * network.yearCount + t]!
}

/** The same without blending and removal processes. */
function ratedInput(planning: Planning, f: number, vintage: Vintage): number {
  const { network, effects } = planning.workspace
  const { intensity, technology } = network.flows[f]!
  const standard = vintage === 'standing' ? 1 : effects.inputFactor[technology * network.yearCount + vintage]!
  return vintageValue(planning, intensity, vintage) * standard
}

/** What one unit of activity takes of a flow, with the fuel burnt multiplied by `fuel` in place of what policies ask of removal. */
export function inputWithFuel(planning: Planning, f: number, vintage: Vintage, t: number, fuel: number): number {
  const { network, effects } = planning.workspace
  const factor = network.flows[f]!.use === 'combustion' ? fuel : 1
  return ratedInput(planning, f, vintage) * effects.flowShare[f * network.yearCount + t]! * factor
}

/** kt of a gas that one unit of activity emits in year t, removal processes that policies ask for included. */
export function unitEmission(planning: Planning, node: TechnologyNode, g: number, vintage: Vintage, t: number): number {
  const input = (f: number) => unitInput(planning, f, vintage, t)
  const passed = passThrough(planning.workspace, node, g, t)
  const emitted = emissionOf(planning, node, g, vintage, t, input) * passed
  return passed === 1 ? emitted : emitted - biogenicOf(planning, node, g, vintage, t, input) * (1 - passed)
}

/** kt of a gas that the same frees from biomass: no emission, but what removal takes of it counts as negative. */
export function biogenicOf(
  planning: Planning,
  node: TechnologyNode,
  g: number,
  vintage: Vintage,
  t: number,
  input: (f: number) => number,
): number {
  const balance = g === CO2 ? balanceOf(planning, node) : undefined
  return balance === undefined ? 0 : biogenicCarbon(balance, carbonUnit(planning, vintage, t, input))
}

/** The formula of `engine/emissions.ts` for an activity of one that takes `input(f)` of each flow, before any removal. */
export function emissionOf(
  planning: Planning,
  node: TechnologyNode,
  g: number,
  vintage: Vintage,
  t: number,
  input: (f: number) => number,
): number {
  const { network, run } = planning.workspace
  const n = network.yearCount
  if (g === CO2) {
    const balance = balanceOf(planning, node)
    return balance === undefined ? 0 : emittedCarbon(balance, carbonUnit(planning, vintage, t, input))
  }
  const process = node.processEmission[g]!
  let emitted = process < 0 ? 0 : vintageValue(planning, process, vintage)
  for (const f of node.flows) {
    const { use, factor } = network.flows[f]!
    if (use !== 'combustion' || factor[g]! < 0) continue
    emitted += input(f) * run.rows[factor[g]! * n + t]!
  }
  return emitted
}

function balanceOf({ workspace }: Planning, { index }: TechnologyNode): CarbonBalance | undefined {
  return workspace.sources.carbon.find(({ technology }) => technology === index)
}

function carbonUnit(planning: Planning, vintage: Vintage, t: number, input: (f: number) => number): CarbonUnit {
  const { network, run } = planning.workspace
  return {
    input,
    made: (byproduct) => vintageValue(planning, network.byproducts[byproduct]!.yield, vintage),
    vintage: (row) => vintageValue(planning, row, vintage),
    carbon: (row) => run.rows[row * network.yearCount + t]!,
  }
}

/**
 * Money of year t per unit of activity beside the inputs themselves: variable O&M, delivery margins and fuel taxes of the
 * inputs, removal, and taxes on emissions.
 */
export function unitRunningCost(planning: Planning, node: TechnologyNode, vintage: Vintage, t: number): number {
  const { network, run, effects } = planning.workspace
  const n = network.yearCount
  let cost = vintageValue(planning, node.variableOm, vintage) + removalRunningCost(planning.workspace, node, t)
  cost -= effects.outputPaid[node.index * n + t]!
  for (const f of node.flows) {
    const { commodity } = network.flows[f]!
    const margin = network.commodities[commodity]!.margin[node.sector]!
    const tax = effects.fuelTax[(commodity * effects.sectorCount + node.sector) * n + t]!
    cost += unitInput(planning, f, vintage, t) * ((margin < 0 ? 0 : run.rows[margin * n + t]!) + tax)
  }
  const taxed = network.effects.taxRow[node.index]!
  for (const [g, weight] of network.priced.entries()) {
    const tax = weight === 0 ? 0 : effects.emissionTax[(taxed * effects.gasCount + g) * n + t]! * weight
    if (tax !== 0) cost += tax * unitEmission(planning, node, g, vintage, t)
  }
  return cost
}
