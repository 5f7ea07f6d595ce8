import { builtAtLeastCostFrom } from './least-cost-units.ts'
import type { Contest, Network, ServiceGroup } from '../../network/network.ts'

/** The service that a device supplies; null for what is no device of a service. */
export function serviceOf(network: Network, l: number): ServiceGroup | null {
  return network.services.find(({ technologies }) => technologies.includes(l)) ?? null
}

/** The contest in which a technology is sold: its service's, or that of new plants. */
export function contestOf(network: Network, l: number): Contest | null {
  const service = serviceOf(network, l)
  if (service !== null) return service
  return network.grid?.plants.technologies.includes(l) === true ? network.grid.plants : null
}

/** Whether the stock of a service is set by prescribed shares of stock. */
export function setsStock(service: ServiceGroup | null): boolean {
  return service !== null && service.rule === 'prescribed' && service.sharesOf === 'stock'
}

/** Capacity targets, by their place in `network.effects`, that name a technology and build it. */
export function targetsOn(network: Network, l: number): readonly number[] {
  const { hasStock, builtToNeed, technology } = network.technologies[l]!
  const isConverter = technology.kind === 'conversion' || technology.kind === 'extraction'
  if (builtToNeed || (isConverter && !hasStock)) return []
  return network.effects.capacityTargets.flatMap(({ technologies }, m) => (technologies.includes(l) ? [m] : []))
}

/** Clean-electricity standards, by their place in `network.effects`, that name a plant. */
export function standardsOn(network: Network, l: number): readonly number[] {
  return network.effects.cleanStandards.flatMap(({ technologies }, m) => (technologies.includes(l) ? [m] : []))
}

/** Whether the model itself ever builds units of a technology. */
export function mayBeBuilt(network: Network, l: number): boolean {
  return contestOf(network, l) !== null || targetsOn(network, l).length > 0 || builtAtLeastCostFrom(network, l) !== null
}
