import { ok } from '../domain/result.ts'
import type { Instrument } from './instrument.ts'

/**
 * A price on emissions by sector and gas, in money per tonne of CO2 equivalent of a greenhouse gas, or per tonne of an air
 * pollutant where one is named; several taxes add. Where it names technologies or services, it is on these alone, so that
 * what is left out of a sector is exempt. It moves
 * choices through costs (logit, merit order); under prescribed shares it only shows in the ledger of transfers.
 */
export const carbonTax: Instrument = {
  kind: 'carbon-tax',
  level: 'price',
  bind(policy, targets) {
    const rows = targets.taxRows(policy)
    const gases = targets.gasesOf(policy)
    return ok((effects, t, level) => {
      for (const row of rows) {
        for (const g of gases) {
          const at = (row * effects.gasCount + g) * effects.yearCount + t
          effects.emissionTax[at] = effects.emissionTax[at]! + level
        }
      }
    })
  },
}
