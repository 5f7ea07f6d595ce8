import type { Network } from '../network/network.ts'
import { pathOfRow } from '../network/path-table.ts'

/** Names of the variables that several files speak of. Every name of a detail variable begins with what it is of. */

const IAMC_DRIVERS: Readonly<Record<string, string>> = { population: 'Population', gdp: 'GDP|MER' }

export function driverName(id: string): string {
  return IAMC_DRIVERS[id] ?? `Driver|${id}`
}

export function technologyName(network: Network, l: number, what: string): string {
  return `Technology|${network.technologies[l]!.technology.id}|${what}`
}

export function commodityName(network: Network, c: number, what: string): string {
  return `Commodity|${network.commodities[c]!.commodity.id}|${what}`
}

export function sliceName(network: Network, k: number, what: string): string {
  return `Slice|${network.slices.ids[k]!}|${what}`
}

export function activityName(network: Network, l: number): string {
  return technologyName(network, l, 'Activity')
}

export function inputName(network: Network, f: number): string {
  return flowName(network, f, 'Input')
}

/** A property of an input: the carrier, its use where it is not burnt, and what it replaces under a mandate. */
export function flowName(network: Network, f: number, what: string): string {
  return technologyName(network, network.flows[f]!.technology, `${what}|${flowTail(network, f)}`)
}

function flowTail(network: Network, f: number): string {
  const { commodity, use, replaces } = network.flows[f]!
  const { id } = network.commodities[commodity]!.commodity
  if (replaces >= 0) return `${id}|for ${network.commodities[network.flows[replaces]!.commodity]!.commodity.id}`
  return use === 'combustion' ? id : `${id}|${use}`
}

export function byproductName(network: Network, b: number, what = 'By-Product'): string {
  const { technology, commodity } = network.byproducts[b]!
  return technologyName(network, technology, `${what}|${network.commodities[commodity]!.commodity.id}`)
}

/** Name of a series of the study: drivers as they are reported, others by their address. */
export function parameterName(network: Network, row: number): string {
  const { id } = pathOfRow(network.paths, row).series
  return id.startsWith('drivers/') ? driverName(id.slice('drivers/'.length)) : `Parameter|${id}`
}

/** Unit in which a technology's output is counted, per year. */
export function outputUnit(network: Network, l: number): string {
  return `${network.commodities[network.technologies[l]!.output]?.commodity.unit ?? '1'}/yr`
}

export function capacityUnit(network: Network, l: number): string {
  const { kind } = network.technologies[l]!.technology
  return kind === 'plant' || kind === 'storage' ? 'GW' : outputUnit(network, l)
}

/** What stands before the year's choices: survived, commissioned by the study, below the ceiling of a phase-out. */
export function standingName(network: Network, l: number): string {
  return technologyName(network, l, 'Standing')
}

/** What the model itself builds. */
export function newBuildName(network: Network, l: number): string {
  return technologyName(network, l, 'New Build')
}

/** Activity that prescribed shares of stock give a device. */
export function stockTargetName(network: Network, l: number): string {
  return technologyName(network, l, 'Stock Target')
}

export function demandName(network: Network, c: number): string {
  return `Energy Service|${network.commodities[c]!.commodity.id}`
}

/** A unit of the study as results write it. */
export function shownUnit(unit: string): string {
  return unit.replace('MUSD_2020', 'million USD_2020')
}

/** Family of a carrier or a plant in the names of sums. */
export function familyOf({ family }: { readonly family: string }): string {
  return family === '' ? 'Other' : family
}
