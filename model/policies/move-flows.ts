import { ok, type Result } from '../domain/result.ts'
import type { ApplyPolicy } from './instrument.ts'
import type { PolicyTargets } from './policy-targets.ts'

/** Moves the level, as a share of the whole input, from flows to their companions: at most what is left of each. */
export function moveFlows(blends: ReturnType<PolicyTargets['blends']>): Result<ApplyPolicy, never> {
  return ok((effects, t, level) => {
    const n = effects.yearCount
    for (const { companion, replaced } of blends) {
      const left = effects.flowShare[replaced * n + t]!
      const moved = Math.min(left, level)
      effects.flowShare[replaced * n + t] = left - moved
      effects.flowShare[companion * n + t] = effects.flowShare[companion * n + t]! + moved
    }
  })
}
