import { ok } from '../domain/result.ts'
import type { Instrument } from './instrument.ts'

/**
 * A share of the energy bought as one carrier is delivered as another (ethanol in petrol, biomass or ammonia co-fired
 * with coal); holds for old and new units alike. Mandates on one flow add, up to the whole of it.
 */
export const blendingMandate: Instrument = {
  kind: 'blending-mandate',
  level: 'share',
  bind(policy, targets) {
    const blends = targets.blends(policy)
    return ok((effects, t, level) => {
      const n = effects.yearCount
      for (const { companion, replaced } of blends) {
        const left = effects.flowShare[replaced * n + t]!
        const moved = Math.min(left, level)
        effects.flowShare[replaced * n + t] = left - moved
        effects.flowShare[companion * n + t] = effects.flowShare[companion * n + t]! + moved
      }
    })
  },
}
