import { ok } from '../domain/result.ts'
import type { Instrument } from './instrument.ts'

/**
 * Takes an amount off the rate at which buyers of new units reckon (concessional finance, guarantees, carbon revenue lent
 * on): 0.03 makes 0.08 of 0.11. Several add; a rate is never below nought. What society pays, at the social rate, is as
 * before. Moves choices under logit, at least cost and with foresight.
 */
export const hurdleRateReduction: Instrument = {
  kind: 'hurdle-rate-reduction',
  level: 'share',
  bind(policy, targets) {
    const technologies = targets.technologies(policy)
    return ok((effects, t, level) => {
      for (const l of technologies) {
        const at = l * effects.yearCount + t
        effects.rateTaken[at] = effects.rateTaken[at]! + level
      }
    })
  },
}
