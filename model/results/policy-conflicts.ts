import type { Problem } from '../domain/problem.ts'
import type { Run } from '../engine/run.ts'
import { forceOf } from '../engine/what-moved.ts'
import type { Network } from '../network/network.ts'
import type { PolicyConflict } from '../policies/conflicts/conflict.ts'
import { findConflicts } from '../policies/conflicts/find-conflicts.ts'
import { conflictProblem } from '../study/checks/policy-conflicts.ts'

/** Conflicts among the policies of a run as its levers stand; levels that expressions give are known here alone. */
export function policyConflicts(network: Network, run: Run, slots: Float64Array): readonly PolicyConflict[] {
  const { horizon, yearCount } = network
  const levels = network.policies.map((binding) => ({
    policy: binding.policy,
    levels: Float64Array.from(
      { length: yearCount },
      (_, t) => forceOf(binding, slots, horizon.start + t) * (run.rows[binding.row * yearCount + t] ?? 0),
    ),
  }))
  return findConflicts(network.resolved.study, levels)
}

/** The same as warnings, for a run of its scenario as it is written. */
export function policyConflictProblems(network: Network, run: Run): Problem[] {
  const { id, study } = network.resolved
  return policyConflicts(network, run, network.slots.initial).map((conflict) => conflictProblem(study, conflict, [id]))
}
