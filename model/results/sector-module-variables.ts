import type { Network } from '../network/network.ts'
import { type EnergyCube, leavesOf } from '../sectors/equation.ts'
import type { VariableBuilder } from './variable-builder.ts'
import { activityName, capacityUnit, commodityName, outputUnit, technologyName } from './variable-names.ts'

/** Quantities of the sector modules: each step as a detail, and under names of their own what modules report. */
export function sectorModuleVariables(network: Network, builder: VariableBuilder): void {
  const { quantities, reports } = network.sectorModel.equations
  for (const [index, { name, unit }] of quantities.entries()) builder.cell(name, unit, { cube: 'quantity', index })
  for (const { name, unit, quantity } of reports) builder.add(name, unit, quantities[quantity]!.name)
}

export function quantityName({ sectorModel }: Network, index: number): string {
  return sectorModel.equations.quantities[index]!.name
}

/** What the modules ask of the energy system, where no one else names it. */
export function energyCellDetails(network: Network, builder: VariableBuilder): void {
  for (const { definition } of network.sectorModel.equations.quantities) {
    for (const leaf of leavesOf(definition)) {
      if (leaf.kind !== 'energy') continue
      const { cube, index } = leaf
      const name = energyCellName(network, cube, index)
      if (!builder.has(name)) builder.cell(name, energyCellUnit(network, cube, index), { cube, index })
    }
  }
}

function energyCellUnit(network: Network, cube: EnergyCube, index: number): string {
  if (cube === 'activity') return outputUnit(network, index)
  if (cube === 'capacity' || cube === 'built') return capacityUnit(network, index)
  return `${network.commodities[index]!.commodity.unit}/yr`
}

const WHAT = {
  capacity: 'Capacity',
  built: 'Built',
  production: 'Production',
  domestic: 'Domestic',
  use: 'Use',
  imports: 'Imports',
  exports: 'Exports',
} as const

export function energyCellName(network: Network, cube: EnergyCube, index: number): string {
  if (cube === 'activity') return activityName(network, index)
  return cube === 'capacity' || cube === 'built'
    ? technologyName(network, index, WHAT[cube])
    : commodityName(network, index, WHAT[cube])
}
