import type { Problem } from '../domain/problem.ts'
import { err, ok } from '../domain/result.ts'
import { errorAt } from '../study/report.ts'
import type { Policy } from '../study/study.ts'
import type { Instrument } from './instrument.ts'
import type { PolicyTargets } from './policy-targets.ts'

/** Takes the level off what is left of each measure of a sector module that the policy reaches. Order is of no account. */
export const leaveShare: Instrument['bind'] = (policy, targets) => {
  const problems = unreachedProblems(policy, targets)
  if (problems.length > 0) return err(problems)
  const measures = targets.measures(policy)
  return ok((effects, t, level) => {
    for (const m of measures) {
      const at = m * effects.yearCount + t
      effects.measure[at] = effects.measure[at]! * (1 - level)
    }
  })
}

/** What the policy names and has no part of its kind: a diversion to a landfill, rice practice on pigs. */
export function unreachedProblems(policy: Policy, targets: PolicyTargets): readonly Problem[] {
  return targets
    .unreached(policy)
    .map((found) =>
      errorAt('dangling-reference', { ...policy.cell, column: 'activities' }, { found, allowed: policy.kind }),
    )
}
