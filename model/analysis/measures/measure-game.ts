import type { Result } from '../../domain/result.ts'
import type { CompileOptions } from '../../network/compile-network.ts'
import { chainOf } from '../../study/inheritance.ts'
import type { Scenario, Study } from '../../study/study.ts'
import { type GameFailure, type Grouping, type PolicyGame, policyGame } from '../attribution/policy-game.ts'

/** No study can have a scenario of this name: ids of studies have no colon. */
const WITHOUT = 'measures:none'

/**
 * The measures of a scenario as players: its policies, or groups of them, that are in force in it and not in the scenario
 * that it is compared with; without one, against the same scenario with no policy at all.
 *
 * @param levers of the scenario that are not as the study has them, by address
 */
export function measureGame(
  study: Study,
  scenario: string,
  against: string | null,
  grouping: Grouping,
  options: CompileOptions,
  levers: Readonly<Record<string, number>> = {},
): Result<PolicyGame, GameFailure> {
  if (against !== null) return policyGame(study, scenario, against, grouping, options, levers)
  const chain = chainOf(study.scenarios, scenario)
  if (!chain.ok) return { ok: false, error: { kind: 'study-has-problems', problems: [chain.error] } }
  const own = chain.value[chain.value.length - 1]!
  const without: Scenario = {
    ...own,
    id: WITHOUT,
    parent: scenario,
    strengths: Object.fromEntries(study.policies.map(({ id }) => [id, 0])),
    timing: {},
    overrides: [],
  }
  const widened = { ...study, scenarios: [...study.scenarios, without] }
  const made = policyGame(widened, scenario, WITHOUT, grouping, options, levers)
  // The other side is of this place alone: whoever asked has named one scenario, and is told of that one.
  const isBare = !made.ok && made.error.kind === 'no-policy-differs'
  return isBare ? { ok: false, error: { kind: 'no-policy-in-force', scenario } } : made
}
