import type { Network } from '../network/network.ts'
import type { VariableBuilder } from './variable-builder.ts'

/** USD per t from MUSD per kt. */
const PER_TONNE = { kind: 'factor', value: 1000 } as const

/**
 * What least cost gives beside levels: the objective of each year, the marginal cost of each service, the shadow price of
 * each carrier and material, and the price of emissions that each cap implies.
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
  for (const [index, { policy }] of network.effects.caps.entries()) {
    const cell = builder.cell(`Policy|${policy.id}|Shadow Price`, 'million USD_2020/kt', { cube: 'capPrice', index })
    builder.add(`Price|Emissions|${policy.id}`, 'USD_2020/t', cell, PER_TONNE)
  }
}
