import type { Network } from '../network/network.ts'
import { ONCE, type Weight } from './variable.ts'
import type { VariableBuilder } from './variable-builder.ts'

const EJ = 'EJ/yr'
const PJ_TO_EJ = 1e-3
const MINUS: Weight = { kind: 'factor', value: -1 }

/**
 * Energy in the terms of the IEA balance, in EJ (net calorific value): final energy by sector and carrier, primary energy
 * by family (domestic + imports - exports - bunkers - stock change; plants without fuel count what they generate),
 * electricity by kind of plant, trade, capacity.
 */
export function energyVariables(network: Network, builder: VariableBuilder): void {
  finalEnergy(network, builder)
  primaryEnergy(network, builder)
  electricity(network, builder)
}

function finalEnergy(network: Network, builder: VariableBuilder): void {
  for (const [f, flow] of network.flows.entries()) {
    const node = network.technologies[flow.technology]!
    const { commodity } = network.commodities[flow.commodity]!
    if (node.technology.kind !== 'device' || commodity.kind !== 'carrier') continue
    const name = inputName(network, f)
    builder.cell(name, EJ, { cube: 'inflow', index: f }, PJ_TO_EJ)
    if (flow.use === 'feedstock') {
      builder.add('Final Energy|Non-Energy Use', EJ, name)
      builder.add(`Final Energy|Non-Energy Use|${commodity.family}`, EJ, name)
      continue
    }
    const sector = network.sectors[node.sector]!
    const top = `Final Energy|${sector.iamc}`
    const detail = `${top}|${commodity.family}`
    const freshTop = !builder.has(top)
    const freshDetail = !builder.has(detail)
    builder.add(detail, EJ, name)
    if (freshDetail) {
      builder.add(top, EJ, detail)
      builder.add(`Final Energy|${commodity.family}`, EJ, detail)
    }
    if (freshTop) builder.add('Final Energy', EJ, top)
  }
}

function primaryEnergy(network: Network, builder: VariableBuilder): void {
  for (const node of network.commodities) {
    const { commodity, index } = node
    if (commodity.kind !== 'carrier') continue
    const family = commodity.family === 'Electricity' ? 'Secondary Energy Trade' : commodity.family
    const primary = `Primary Energy|${family}`
    const term = (what: string, cube: 'domestic' | 'imports' | 'exports', weight: Weight) => {
      const name = builder.cell(`Commodity|${commodity.id}|${what}`, EJ, { cube, index }, PJ_TO_EJ)
      addPrimary(builder, primary, name, weight)
      if (cube !== 'domestic') builder.add(`Trade|${what}|${commodity.family}`, EJ, name)
    }
    if (!node.extracted) term('Domestic', 'domestic', ONCE)
    for (const l of node.producers) {
      if (network.technologies[l]!.technology.kind !== 'extraction') continue
      const name = activityName(network, l)
      builder.cell(name, EJ, { cube: 'activity', index: l }, PJ_TO_EJ)
      addPrimary(builder, primary, name, ONCE)
    }
    term('Imports', 'imports', ONCE)
    term('Exports', 'exports', MINUS)
    const row = (what: string, index: number, weight: Weight) => {
      if (index < 0) return
      const name = builder.cell(`Commodity|${commodity.id}|${what}`, EJ, { cube: 'rows', index }, PJ_TO_EJ)
      addPrimary(builder, primary, name, weight)
      if (what === 'Bunkers') builder.add(`International Bunkers|${commodity.family}`, EJ, name)
    }
    row('Bunkers', node.bunker, MINUS)
    row('Stock Change', node.stockChange, MINUS)
  }
  for (const l of network.grid?.plants.technologies ?? []) {
    const node = network.technologies[l]!
    if (node.flows.length > 0) continue
    const name = activityName(network, l)
    builder.cell(name, EJ, { cube: 'activity', index: l }, PJ_TO_EJ)
    addPrimary(builder, `Primary Energy|${node.technology.family}`, name, ONCE)
  }
}

function addPrimary(builder: VariableBuilder, family: string, name: string, weight: Weight): void {
  const fresh = !builder.has(family)
  builder.add(family, EJ, name, weight)
  if (fresh) builder.add('Primary Energy', EJ, family)
}

function electricity(network: Network, builder: VariableBuilder): void {
  const { grid } = network
  if (grid === null) return
  for (const l of grid.plants.technologies) {
    const { family, id } = network.technologies[l]!.technology
    const made = builder.cell(activityName(network, l), EJ, { cube: 'activity', index: l }, PJ_TO_EJ)
    const detail = `Secondary Energy|Electricity|${family}`
    const fresh = !builder.has(detail)
    builder.add(detail, EJ, made)
    if (fresh) builder.add('Secondary Energy|Electricity', EJ, detail)
    const capacity = builder.cell(`Technology|${id}|Capacity`, 'GW', { cube: 'capacity', index: l })
    const byFamily = `Capacity|Electricity|${family}`
    const freshFamily = !builder.has(byFamily)
    builder.add(byFamily, 'GW', capacity)
    if (freshFamily) builder.add('Capacity|Electricity', 'GW', byFamily)
    const built = builder.cell(`Technology|${id}|Built`, 'GW/yr', { cube: 'built', index: l })
    builder.add(`Capacity Additions|Electricity|${family}`, 'GW/yr', built)
    const scrapped = builder.cell(`Technology|${id}|Scrapped`, 'GW/yr', { cube: 'scrapped', index: l })
    builder.add('Capacity|Electricity|Stranded', 'GW/yr', scrapped)
  }
  for (const l of grid.storages) {
    const { id } = network.technologies[l]!.technology
    const capacity = builder.cell(`Technology|${id}|Capacity`, 'GW', { cube: 'capacity', index: l })
    builder.add('Capacity|Electricity Storage', 'GW', capacity)
    const f = network.technologies[l]!.flows[0]!
    const taken = builder.cell(inputName(network, f), EJ, { cube: 'inflow', index: f }, PJ_TO_EJ)
    const given = builder.cell(activityName(network, l), EJ, { cube: 'activity', index: l }, PJ_TO_EJ)
    builder.add('Secondary Energy|Electricity|Storage Losses', EJ, taken)
    builder.add('Secondary Energy|Electricity|Storage Losses', EJ, given, MINUS)
  }
  for (const l of grid.lines) {
    const f = network.technologies[l]!.flows[0]!
    const taken = builder.cell(inputName(network, f), EJ, { cube: 'inflow', index: f }, PJ_TO_EJ)
    const given = builder.cell(activityName(network, l), EJ, { cube: 'activity', index: l }, PJ_TO_EJ)
    builder.add('Secondary Energy|Electricity|Transmission Losses', EJ, taken)
    builder.add('Secondary Energy|Electricity|Transmission Losses', EJ, given, MINUS)
  }
  for (const [k, id] of network.slices.ids.entries()) {
    const unserved = builder.cell(`Slice|${id}|Unserved`, EJ, { cube: 'unserved', index: k }, PJ_TO_EJ)
    const curtailed = builder.cell(`Slice|${id}|Curtailed`, EJ, { cube: 'curtailed', index: k }, PJ_TO_EJ)
    builder.add('Secondary Energy|Electricity|Unserved', EJ, unserved)
    builder.add('Secondary Energy|Electricity|Curtailment', EJ, curtailed)
  }
  builder.report('Capacity|Electricity|Reserve Requirement', 'GW', { cube: 'peak', index: 0 })
  builder.report('Capacity|Electricity|Firm', 'GW', { cube: 'firm', index: 0 })
}

export function inputName(network: Network, f: number): string {
  const flow = network.flows[f]!
  const { id } = network.technologies[flow.technology]!.technology
  const suffix = flow.replaces >= 0 ? '|Blended' : flow.use === 'combustion' ? '' : `|${flow.use}`
  return `Technology|${id}|Input|${network.commodities[flow.commodity]!.commodity.id}${suffix}`
}

export function activityName(network: Network, l: number): string {
  return `Technology|${network.technologies[l]!.technology.id}|Activity`
}
