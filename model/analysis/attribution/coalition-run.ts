import type { Problem } from '../../domain/problem.ts'
import { ok, type Result } from '../../domain/result.ts'
import { type RunFailure, runYears } from '../../engine/run-years.ts'
import { createWorkspace } from '../../engine/workspace.ts'
import type { LpSolver } from '../../choice/lp-solver.ts'
import type { Network } from '../../network/network.ts'
import { shortagesOf } from '../../results/shortages.ts'
import { variablePlan } from '../../results/variable-plan.ts'
import { yieldingSolver } from './yielding-solver.ts'
import type { Outcome } from './outcomes.ts'
import type { PolicyGame } from './policy-game.ts'

/** A coalition whose run did not end. */
export interface CoalitionFailure {
  /** Names of the players who were in; null for the scenario that is compared with. */
  readonly members: readonly string[] | null
  readonly failure: RunFailure
}

/** Outcomes of a run, `[outcome * N + t]`. */
export interface CoalitionYield {
  readonly values: Float64Array
  /** Whether limits that policies set had to give way in some year, for want of a solution. */
  readonly isPenalised: boolean
  /** What could not be had, as a run of the coalition says it. */
  readonly shortages: readonly Problem[]
}

/** Makes a function that runs a coalition; the workspace is used again. */
export function coalitionRunner(
  game: PolicyGame,
  outcomes: readonly Outcome[],
  solver: LpSolver | null,
): (members: ArrayLike<number>) => Result<CoalitionYield, CoalitionFailure> {
  const run = networkRunner(game.network, outcomes, solver)
  return (members) => {
    const found = run(game.slotsOf(members))
    if (found.ok) return found
    const names = game.players.filter((_, index) => members[index] === 1).map(({ name }) => name)
    return { ok: false, error: { members: names, failure: found.error } }
  }
}

/** Makes a function that runs the scenario that is compared with. */
export function baselineRunner(
  { baseline }: PolicyGame,
  outcomes: readonly Outcome[],
  solver: LpSolver | null,
): () => Result<CoalitionYield, CoalitionFailure> {
  return () => {
    const found = networkRunner(baseline, outcomes, solver)(baseline.slots.initial)
    return found.ok ? found : { ok: false, error: { members: null, failure: found.error } }
  }
}

function networkRunner(
  network: Network,
  outcomes: readonly Outcome[],
  solver: LpSolver | null,
): (slots: Float64Array) => Result<CoalitionYield, RunFailure> {
  const yielding = solver === null ? null : yieldingSolver(solver)
  const workspace = createWorkspace(network, yielding)
  const read = variablePlan(
    network,
    outcomes.map(({ variable }) => variable),
  )
  let isRead = false
  let isPenalised = false
  return (slots) => {
    const before = yielding?.yielded() ?? 0
    const years = runYears(network, slots, workspace)
    let year = years.next()
    // Where no year is run again the energy system is that of the run before, and so is what gave way in it.
    const isChosenAgain = !year.done
    while (!year.done) year = years.next()
    if (isChosenAgain) isPenalised = (yielding?.yielded() ?? 0) > before
    const from = isRead ? workspace.checkpoints.unmoved : 0
    isRead = year.value.ok
    if (!year.value.ok) return { ok: false, error: year.value.failure }
    const { run } = year.value
    return ok({ values: read(run, from), isPenalised, shortages: shortagesOf(network, run) })
  }
}
