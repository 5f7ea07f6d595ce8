import type { LpSolver } from '../choice/lp-solver.ts'
import type { Result } from '../domain/result.ts'
import type { RunFailure } from '../engine/run-years.ts'
import { createWorkspace, type Workspace } from '../engine/workspace.ts'
import type { Network } from '../network/network.ts'
import { KYOTO } from '../results/emission-variables.ts'
import { valuesOf, variablesOf } from '../results/variable-registry.ts'
import { finish } from './goal-seek/goal-runs.ts'

/** What the lever of a policy can do from where it stands. */
export interface LeverEffect {
  readonly policy: string
  /** Mt CO2e a year by year: net emissions with the lever at its other end less those of the scenario. */
  readonly change: Float64Array
  /** Sum of it over the years behind the last observed one, Mt CO2e. */
  readonly sum: number
}

export interface LeverEffects {
  /** By the size of their sums, the greatest first; of equals the first of the study. */
  readonly levers: readonly LeverEffect[]
}

/** Runs that are done, and all there will be. */
export interface LeverProgress {
  readonly done: number
  readonly total: number
}

/**
 * Ranks the levers of a scenario by what moving each alone, from where it stands to its other end, changes in net
 * emissions after the last observed year:
 *
 *     E(strength -> 0) - E   where it stands above one half,   E(strength -> 1) - E   else
 *
 * Ceilings on emissions are left out, and are off in all runs: they answer every other lever by another price, and under
 * the logit each run of one is a search.
 *
 * @param network compiled of the scenario; a study without greenhouse gases has no levers to rank
 */
export function* leverEffects(
  network: Network,
  solver: LpSolver | null,
): Generator<LeverProgress, Result<LeverEffects, RunFailure>> {
  if (!variablesOf(network).has(KYOTO)) return { ok: true, value: { levers: [] } }
  const levers = network.policies.flatMap(({ policy: { id, kind } }) => {
    const slot = network.slots.indexOf.get(`strength/${id}`)
    return slot === undefined ? [] : [{ id, slot, isCap: kind === 'emission-cap' }]
  })
  const slots = network.slots.initial.slice()
  for (const { slot, isCap } of levers) if (isCap) slots[slot] = 0
  const ranked = levers.filter(({ isCap }) => !isCap)
  const total = ranked.length + 1
  const workspace = createWorkspace(network, solver)
  const before = netEmissions(network, slots, workspace)
  if (!before.ok) return before
  yield { done: 1, total }
  const found: LeverEffect[] = []
  for (const [i, { id, slot }] of ranked.entries()) {
    const stands = slots[slot]!
    slots[slot] = stands > 0.5 ? 0 : 1
    const moved = netEmissions(network, slots, workspace)
    slots[slot] = stands
    // A lever that cannot be moved alone (a limit that nothing meets without it) is no lever to begin with.
    if (moved.ok) found.push(effectOf(network, id, before.value, moved.value))
    yield { done: i + 2, total }
  }
  return { ok: true, value: { levers: found.sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum)) } }
}

function effectOf({ lastObserved }: Network, policy: string, before: Float64Array, after: Float64Array): LeverEffect {
  const change = after.map((value, t) => value - before[t]!)
  return { policy, change, sum: change.subarray(lastObserved + 1).reduce((sum, value) => sum + value, 0) }
}

function netEmissions(network: Network, slots: Float64Array, workspace: Workspace): Result<Float64Array, RunFailure> {
  const run = finish(network, slots, workspace)
  return run.ok ? { ok: true, value: Float64Array.from(valuesOf(network, run.value, KYOTO)) } : run
}
