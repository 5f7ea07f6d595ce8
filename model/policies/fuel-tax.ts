import { ok } from '../domain/result.ts'
import type { Instrument } from './instrument.ts'

/** A tax (negative: a subsidy) on each unit of a commodity that a sector buys; several add. */
export const fuelTax: Instrument = {
  kind: 'fuel-tax',
  level: 'price',
  bind(policy, targets) {
    const sectors = targets.sectors(policy)
    const commodities = targets.commodities(policy)
    return ok((effects, t, level) => {
      for (const c of commodities) {
        for (const s of sectors) {
          const at = (c * effects.sectorCount + s) * effects.yearCount + t
          effects.fuelTax[at] = effects.fuelTax[at]! + level
        }
      }
    })
  },
}
