import { ok } from '../domain/result.ts'
import type { Instrument } from './instrument.ts'

/**
 * Stock may be at most (1 - level) of what stood before the phase-out began; the rest is scrapped early, oldest first,
 * and reported as stranded. New build stops from the first year. Of several the lowest ceiling holds.
 */
export const phaseOut: Instrument = {
  kind: 'phase-out',
  level: 'share',
  bind(policy, targets) {
    const technologies = targets.technologies(policy)
    return ok((effects, t, level) => {
      if (level <= 0) return
      for (const l of technologies) {
        const at = l * effects.yearCount + t
        effects.ceiling[at] = Math.min(effects.ceiling[at]!, 1 - level)
        effects.allowed[at] = 0
      }
    })
  },
}
