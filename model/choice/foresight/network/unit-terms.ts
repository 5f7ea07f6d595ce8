import { GASES } from '../../../domain/gas.ts'
import type { CarbonBalance } from '../../../engine/emission-sources.ts'
import { passThrough, removalRunningCost } from '../../../engine/removal.ts'
import { stockValue } from '../../../engine/vintage-average.ts'
import type { TechnologyNode } from '../../../network/network.ts'
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
  const { network, run, sources } = planning.workspace
  const n = network.yearCount
  const balance = g === CO2 ? sources.carbon.find(({ technology }) => technology === node.index) : undefined
  let freed = 0
  for (const { flow, carbon, goes } of balance?.inputs ?? []) {
    if (goes === 'biogenic') freed += input(flow) * run.rows[carbon * n + t]!
  }
  for (const { byproduct, carbon, goes } of balance?.outputs ?? []) {
    if (goes !== 'biogenic') continue
    const made = byproduct < 0 ? 1 : vintageValue(planning, network.byproducts[byproduct]!.yield, vintage)
    freed -= made * run.rows[carbon * n + t]!
  }
  return freed
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
  const { network, run, sources } = planning.workspace
  const n = network.yearCount
  if (g === CO2) {
    const balance = sources.carbon.find(({ technology }) => technology === node.index)
    return balance === undefined ? 0 : unitCarbon(planning, balance, vintage, t, input)
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

function unitCarbon(
  planning: Planning,
  { inputs, outputs, mineral }: CarbonBalance,
  vintage: Vintage,
  t: number,
  input: (f: number) => number,
): number {
  const { network, run } = planning.workspace
  const n = network.yearCount
  let burnt = 0
  let passing = 0
  let processed = 0
  for (const { flow, carbon, stored, goes } of inputs) {
    if (goes === 'biogenic') continue
    const kept = vintageValue(planning, stored, vintage)
    const mass = input(flow) * run.rows[carbon * n + t]! * (1 - kept)
    if (goes === 'processed') processed += mass
    else if (goes === 'passed') passing += mass
    else burnt += mass
  }
  for (const { byproduct, carbon, goes } of outputs) {
    if (goes !== 'passed') continue
    const made = byproduct < 0 ? 1 : vintageValue(planning, network.byproducts[byproduct]!.yield, vintage)
    passing -= made * run.rows[carbon * n + t]!
  }
  if (passing < 0) {
    processed += passing
    passing = 0
  }
  burnt += processed < 0 ? passing + processed : passing
  return burnt + Math.max(0, processed) + (mineral < 0 ? 0 : vintageValue(planning, mineral, vintage))
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
