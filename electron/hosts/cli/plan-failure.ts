import { type HorizonOutcome, namedConflicts, namedOpponents } from '#model'
import type { Failure } from './failure.ts'

/** Why a system has no plan, in names that a reader knows. */
export function planFailure(
  system: Parameters<typeof namedConflicts>[0],
  failure: Extract<HorizonOutcome, { readonly ok: false }>['failure'],
  scenario: string,
): Failure {
  if (failure.kind !== 'infeasible') return { kind: 'no-plan', scenario, reason: failure.kind }
  return {
    kind: 'infeasible',
    scenario,
    conflict: namedConflicts(system, failure.conflict),
    against: namedOpponents(system, failure.against),
  }
}
