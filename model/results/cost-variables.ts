import type { Network } from '../network/network.ts'
import type { VariableBuilder } from './variable-builder.ts'
import { commodityName, technologyName } from './variable-names.ts'

const MONEY = 'million USD_2020/yr'

/** Ledgers: resource cost (what a policy costs), transfers, investment, annuities at hurdle rates. Never mixed. */
export function costVariables(network: Network, builder: VariableBuilder): void {
  for (const { index, sector, removals } of network.technologies) {
    const { iamc } = network.sectors[sector]!
    const cell = (
      what: string,
      cube:
        | 'annuitySocial'
        | 'removalSocial'
        | 'removalHurdle'
        | 'fixedOm'
        | 'variableOm'
        | 'investment'
        | 'annuityHurdle'
        | 'emissionTax'
        | 'fuelTax'
        | 'subsidy',
    ) => builder.cell(technologyName(network, index, what), MONEY, { cube, index })
    builder.add('Cost|Resource|Annuities', MONEY, cell('Annuity', 'annuitySocial'))
    builder.add('Cost|Resource|Operation', MONEY, cell('Fixed O&M', 'fixedOm'))
    builder.add('Cost|Resource|Operation', MONEY, cell('Variable O&M', 'variableOm'))
    const investment = cell('Investment', 'investment')
    builder.add(`Investment|${iamc}`, MONEY, investment)
    builder.add('Cost|Annuities at Hurdle Rates', MONEY, cell('Hurdle Annuity', 'annuityHurdle'))
    if (removals.length > 0) {
      builder.add('Cost|Resource|Annuities', MONEY, cell('Removal Annuity', 'removalSocial'))
      builder.add('Cost|Annuities at Hurdle Rates', MONEY, cell('Removal Hurdle Annuity', 'removalHurdle'))
    }
    builder.add('Cost|Transfers|Emission Taxes', MONEY, cell('Emission Tax', 'emissionTax'))
    builder.add('Cost|Transfers|Fuel Taxes', MONEY, cell('Fuel Tax', 'fuelTax'))
    builder.add('Cost|Transfers|Subsidies', MONEY, cell('Subsidy', 'subsidy'))
  }
  for (const iamc of new Set(network.technologies.map(({ sector }) => network.sectors[sector]!.iamc))) {
    builder.add('Investment', MONEY, `Investment|${iamc}`)
  }
  for (const { commodity, index } of network.commodities) {
    if (commodity.kind === 'service') continue
    const bill = builder.cell(commodityName(network, index, 'Supply Cost'), MONEY, { cube: 'supplyCost', index })
    builder.add('Cost|Resource|Supply', MONEY, bill)
    const unit = commodity.kind === 'carrier' ? 'USD_2020/GJ' : `million USD_2020/${commodity.unit}`
    builder.report(`Price|${commodity.id}`, unit, { cube: 'price', index })
  }
  for (const part of ['Annuities', 'Operation', 'Supply']) {
    if (builder.has(`Cost|Resource|${part}`)) builder.add('Cost|Resource', MONEY, `Cost|Resource|${part}`)
  }
  builder.runningTotal('Cost|Resource|Cumulative', 'million USD_2020', 'Cost|Resource')
}
