import { ok, type Result } from '../domain/result.ts'
import type { ApplyPolicy } from './instrument.ts'

/** Removal processes serve at least a share of the stock of their hosts; the highest share holds. */
export function leastPenetration(removals: readonly number[]): Result<ApplyPolicy, never> {
  return ok((effects, t, level) => {
    for (const r of removals) {
      const at = r * effects.yearCount + t
      effects.penetration[at] = Math.max(effects.penetration[at]!, level)
    }
  })
}
