import type { Instrument } from './instrument.ts'
import { fuelTax } from './fuel-tax.ts'

/**
 * Closes the gap between what buyers pay for a fuel and what it is worth, an amount a unit that is never below nought (the
 * price-gap approach): to buyers as a tax as high, and in the ledger of transfers as what the treasury no longer pays.
 */
export const fuelSubsidyReform: Instrument = {
  kind: 'fuel-subsidy-reform',
  level: 'price',
  bind: (policy, targets) => fuelTax.bind(policy, targets),
}
