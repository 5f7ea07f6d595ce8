import type { Network } from '../network/network.ts'
import type { VariableBuilder } from './variable-builder.ts'
import { capacityUnit, outputUnit } from './variable-names.ts'

/**
 * What least cost gives beside levels: the objective of each year, the marginal cost of each service, the shadow price of
 * each carrier and material. What is built of each technology and what it does is told of all, also where another rule
 * chooses: rules may be mixed by service, and a table of builds with a service missing reads as if nothing were built.
 */
export function leastCostVariables(network: Network, builder: VariableBuilder): void {
  const services = network.services.filter(({ rule }) => rule === 'least-cost').map(({ commodity }) => commodity)
  const hasSupply = network.supplyRule === 'least-cost'
  if (services.length === 0 && !hasSupply) return
  builder.report('Objective|Least Cost', 'million USD_2020/yr', { cube: 'objective', index: 0 })
  for (const { commodity, index, demand } of network.commodities) {
    const isBalanced = demand === null ? hasSupply && index !== network.grid?.bus : services.includes(index)
    if (!isBalanced) continue
    const unit = commodity.kind === 'carrier' ? 'USD_2020/GJ' : `million USD_2020/${commodity.unit}`
    const name = demand === null ? 'Shadow Price' : 'Marginal Cost'
    builder.report(`${name}|${commodity.id}`, unit, { cube: 'marginalCost', index })
  }
  const chosen = chosenTechnologies(network)
  for (const { index, technology } of network.technologies) {
    const capacity = capacityUnit(network, index)
    builder.report(`New Build|${technology.id}`, capacity === 'GW' ? 'GW/yr' : capacity, { cube: 'built', index })
    builder.report(`Activity|${technology.id}`, outputUnit(network, index), { cube: 'activity', index })
  }
  for (const [index, { id, technology }] of network.removals.entries()) {
    if (!chosen.has(technology)) continue
    const host = network.technologies[technology]!.technology.id
    builder.report(`Retrofit|${id}|${host}`, capacityUnit(network, technology), { cube: 'fitted', index })
  }
}

/** Technologies that the programme of a year chooses: devices of its services, and with the supply all but devices. */
function chosenTechnologies(network: Network): ReadonlySet<number> {
  const devices = network.services
    .filter(({ rule }) => rule === 'least-cost')
    .flatMap(({ technologies }) => technologies)
  const others = network.technologies.filter(({ technology }) => technology.kind !== 'device').map(({ index }) => index)
  return new Set(network.supplyRule === 'least-cost' ? [...devices, ...others] : devices)
}
