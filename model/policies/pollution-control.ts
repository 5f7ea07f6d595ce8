import { ok } from '../domain/result.ts'
import type { Instrument } from './instrument.ts'

/** A removal process must serve at least a share of its host's stock. The highest share holds. */
export const pollutionControl: Instrument = {
  kind: 'pollution-control',
  level: 'share',
  bind(policy, targets) {
    const removals = targets.removals(policy)
    return ok((effects, t, level) => {
      for (const r of removals) {
        const at = r * effects.yearCount + t
        effects.penetration[at] = Math.max(effects.penetration[at]!, level)
      }
    })
  },
}
