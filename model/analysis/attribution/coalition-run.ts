import { ok, type Result } from '../../domain/result.ts'
import { type RunFailure, runYears } from '../../engine/run-years.ts'
import { createWorkspace } from '../../engine/workspace.ts'
import type { LpSolver } from '../../choice/lp-solver.ts'
import { type Outcome, outcomeVector } from './outcomes.ts'
import type { PolicyGame } from './policy-game.ts'

/** A coalition whose run did not end. */
export interface CoalitionFailure {
  /** Ids of the players who were in. */
  readonly members: readonly string[]
  readonly failure: RunFailure
}

/** Makes a function that runs a coalition and gives its outcomes, `[outcome * N + t]`; the workspace is used again. */
export function coalitionRunner(
  game: PolicyGame,
  outcomes: readonly Outcome[],
  solver: LpSolver | null,
): (members: ArrayLike<number>) => Result<Float64Array, CoalitionFailure> {
  const workspace = createWorkspace(game.network, solver)
  return (members) => {
    const years = runYears(game.network, game.slotsOf(members), workspace)
    let year = years.next()
    while (!year.done) year = years.next()
    if (year.value.ok) return ok(outcomeVector(game.network, year.value.run, outcomes))
    const names = game.players.filter((_, index) => members[index] === 1).map(({ id }) => id)
    return { ok: false, error: { members: names, failure: year.value.failure } }
  }
}
