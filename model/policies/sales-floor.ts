import { err, ok, type Result } from '../domain/result.ts'
import type { Problem } from '../domain/problem.ts'
import type { ApplyPolicy } from './instrument.ts'
import type { PolicyTargets } from './policy-targets.ts'

/** A least share of the sales of what technologies make, together for each thing that they make. The highest holds. */
export function salesFloor(
  technologies: readonly number[],
  targets: PolicyTargets,
): Result<ApplyPolicy, readonly Problem[]> {
  const outputs = [...new Set(technologies.map((l) => targets.outputOf(l)))]
  if (outputs.length === 0) return err([])
  const groups = outputs.map((commodity) =>
    targets.addMandate(
      commodity,
      technologies.filter((l) => targets.outputOf(l) === commodity),
    ),
  )
  return ok((effects, t, level) => {
    for (const group of groups) {
      const at = group * effects.yearCount + t
      effects.mandate[at] = Math.max(effects.mandate[at]!, level)
    }
  })
}
