import type { Network } from '../network/network.ts'
import { THOUSANDTH, type Weight } from './variable.ts'
import type { VariableBuilder } from './variable-builder.ts'
import {
  activityName,
  commodityName,
  familyOf,
  inputName,
  parameterName,
  sliceName,
  technologyName,
} from './variable-names.ts'

const PJ = 'PJ/yr'
const EJ = 'EJ/yr'
const PLUS = THOUSANDTH
const MINUS: Weight = { kind: 'factor', value: -1e-3 }

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
    const name = input(network, builder, f)
    if (flow.use === 'feedstock') {
      builder.add('Final Energy|Non-Energy Use', EJ, name, PLUS)
      builder.add(`Final Energy|Non-Energy Use|${familyOf(commodity)}`, EJ, name, PLUS)
      continue
    }
    const sector = network.sectors[node.sector]!
    const top = `Final Energy|${sector.iamc}`
    const detail = `${top}|${familyOf(commodity)}`
    const freshTop = !builder.has(top)
    const freshDetail = !builder.has(detail)
    builder.add(detail, EJ, name, PLUS)
    if (freshDetail) {
      builder.add(top, EJ, detail)
      builder.add(`Final Energy|${familyOf(commodity)}`, EJ, detail)
    }
    if (freshTop) builder.add('Final Energy', EJ, top)
  }
}

function primaryEnergy(network: Network, builder: VariableBuilder): void {
  for (const node of network.commodities) {
    const { commodity, index } = node
    if (commodity.kind !== 'carrier') continue
    const family = commodity.family === 'Electricity' ? 'Secondary Energy Trade' : familyOf(commodity)
    const primary = `Primary Energy|${family}`
    const term = (what: string, cube: 'domestic' | 'imports' | 'exports', weight: Weight) => {
      const name = builder.cell(commodityName(network, index, what), PJ, { cube, index })
      addPrimary(builder, primary, name, weight)
      if (cube !== 'domestic') builder.add(`Trade|${what}|${familyOf(commodity)}`, EJ, name, PLUS)
    }
    if (!node.extracted) term('Domestic', 'domestic', PLUS)
    for (const l of node.producers) {
      if (network.technologies[l]!.technology.kind !== 'extraction') continue
      addPrimary(builder, primary, activity(network, builder, l), PLUS)
    }
    term('Imports', 'imports', PLUS)
    term('Exports', 'exports', MINUS)
    for (const row of [node.bunker, node.stockChange]) {
      if (row < 0) continue
      const name = builder.cell(parameterName(network, row), PJ, { cube: 'rows', index: row })
      addPrimary(builder, primary, name, MINUS)
      if (row === node.bunker) builder.add(`International Bunkers|${familyOf(commodity)}`, EJ, name, PLUS)
    }
  }
  for (const l of network.grid?.plants.technologies ?? []) {
    const node = network.technologies[l]!
    if (node.flows.length > 0) continue
    addPrimary(builder, `Primary Energy|${familyOf(node.technology)}`, activity(network, builder, l), PLUS)
  }
}

function activity(network: Network, builder: VariableBuilder, l: number): string {
  return builder.cell(activityName(network, l), PJ, { cube: 'activity', index: l })
}

function input(network: Network, builder: VariableBuilder, f: number): string {
  return builder.cell(inputName(network, f), PJ, { cube: 'inflow', index: f })
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
    const family = familyOf(network.technologies[l]!.technology)
    addDetail(builder, 'Secondary Energy|Electricity', family, EJ, activity(network, builder, l), PLUS)
    const cell = (what: string, unit: string, cube: 'capacity' | 'built' | 'scrapped') =>
      builder.cell(technologyName(network, l, what), unit, { cube, index: l })
    addDetail(builder, 'Capacity|Electricity', family, 'GW', cell('Capacity', 'GW', 'capacity'))
    addDetail(builder, 'Capacity Additions|Electricity', family, 'GW/yr', cell('Built', 'GW/yr', 'built'))
    builder.add('Capacity|Electricity|Stranded', 'GW/yr', cell('Scrapped', 'GW/yr', 'scrapped'))
  }
  for (const l of grid.storages) {
    const capacity = builder.cell(technologyName(network, l, 'Capacity'), 'GW', { cube: 'capacity', index: l })
    builder.add('Capacity|Electricity Storage', 'GW', capacity)
  }
  losses(network, builder, 'Storage Losses', grid.storages)
  losses(network, builder, 'Transmission Losses', grid.lines)
  for (const k of network.slices.ids.keys()) {
    const unserved = builder.cell(sliceName(network, k, 'Unserved'), PJ, { cube: 'unserved', index: k })
    const curtailed = builder.cell(sliceName(network, k, 'Curtailed'), PJ, { cube: 'curtailed', index: k })
    builder.add('Secondary Energy|Electricity|Unserved', EJ, unserved, PLUS)
    builder.add('Secondary Energy|Electricity|Curtailment', EJ, curtailed, PLUS)
  }
  builder.report('Capacity|Electricity|Reserve Requirement', 'GW', { cube: 'peak', index: 0 })
  builder.report('Capacity|Electricity|Firm', 'GW', { cube: 'firm', index: 0 })
}

/** Adds a term to `top|part` and, once, that part to the top. */
function addDetail(
  builder: VariableBuilder,
  top: string,
  part: string,
  unit: string,
  name: string,
  weight?: Weight,
): void {
  const detail = `${top}|${part}`
  const fresh = !builder.has(detail)
  builder.add(detail, unit, name, weight)
  if (fresh) builder.add(top, unit, detail)
}

/** What goes in less what comes out. */
function losses(network: Network, builder: VariableBuilder, what: string, technologies: readonly number[]): void {
  for (const l of technologies) {
    const name = `Secondary Energy|Electricity|${what}`
    builder.add(name, EJ, input(network, builder, network.technologies[l]!.flows[0]!), PLUS)
    builder.add(name, EJ, activity(network, builder, l), MINUS)
  }
}
