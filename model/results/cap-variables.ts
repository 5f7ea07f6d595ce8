import { isGreenhouseGas } from '../domain/gas.ts'
import type { Network } from '../network/network.ts'
import { ONCE, THOUSANDTH } from './variable.ts'
import type { VariableBuilder } from './variable-builder.ts'

/** USD per t from MUSD per kt. */
const PER_TONNE = { kind: 'factor', value: 1000 } as const

/**
 * The price that each cap on emissions implies: under least cost the dual of its constraint, under logit the price that meets
 * it; and what is emitted above it where the collar of that price does not suffice.
 */
export function capVariables(network: Network, builder: VariableBuilder): void {
  if (network.supplyRule === 'prescribed') return
  for (const [index, { policy, gases }] of network.effects.caps.entries()) {
    const price = builder.cell(`Policy|${policy.id}|Shadow Price`, 'million USD_2020/kt', { cube: 'capPrice', index })
    builder.add(`Price|Emissions|${policy.id}`, 'USD_2020/t', price, PER_TONNE)
    if (network.supplyRule !== 'logit') continue
    const isWarming = gases.some((g) => isGreenhouseGas(network.gases[g]!))
    const unit = isWarming ? 'kt CO2-equiv/yr' : 'kt/yr'
    const excess = builder.cell(`Policy|${policy.id}|Excess`, unit, { cube: 'capExcess', index })
    const name = `Emissions above Cap|${policy.id}`
    builder.add(name, isWarming ? 'Mt CO2-equiv/yr' : unit, excess, isWarming ? THOUSANDTH : ONCE)
  }
}
