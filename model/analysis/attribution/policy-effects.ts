import { ok, type Result } from '../../domain/result.ts'
import type { LpSolver } from '../../choice/lp-solver.ts'
import { yearsOf } from '../../domain/years.ts'
import { runYears } from '../../engine/run-years.ts'
import { createWorkspace } from '../../engine/workspace.ts'
import { type Attribution, type AttributionMethod, attributionPlan } from './attribution-plan.ts'
import { type CoalitionFailure, coalitionRunner } from './coalition-run.ts'
import { type Outcome, outcomesOf, outcomeVector } from './outcomes.ts'
import type { Player, PolicyGame } from './policy-game.ts'

/** How a package is to be taken apart. */
export interface EffectsQuestion {
  readonly method: AttributionMethod
  /** Antithetic pairs of orders to draw, and the seed of the draw, where there are too many players for all coalitions. */
  readonly pairs: number
  readonly seed: number
}

/** What each policy does to one outcome, a value for each year. */
export interface OutcomeEffects extends Outcome {
  /** The scenario that is compared with. */
  readonly baseline: Float64Array
  /** What differs between the two scenarios beside policies. */
  readonly assumptions: Float64Array
  /** By player. baseline + assumptions + contributions + remainder = scenario. */
  readonly contributions: readonly Float64Array[]
  /** What the method leaves to no player: nought for Shapley values. */
  readonly remainder: Float64Array
  readonly scenario: Float64Array
  /** Standard errors by player; null where every coalition was run. */
  readonly errors: readonly Float64Array[] | null
  /**
   * How players work on one another, `[i][j]` by year: for a quantity to be reduced, above nought where the two compete,
   * below where they help each other. Null where it was not found.
   */
  readonly interactions: readonly (readonly Float64Array[])[] | null
}

export interface PolicyEffects {
  readonly scenario: string
  readonly against: string
  readonly method: AttributionMethod
  readonly players: readonly Player[]
  readonly years: readonly number[]
  readonly runs: number
  readonly outcomes: readonly OutcomeEffects[]
}

export interface EffectsProgress {
  readonly done: number
  readonly total: number
}

/** Runs every coalition that the method needs, one a step, and puts the answer together. */
export function* policyEffects(
  game: PolicyGame,
  { method, pairs, seed }: EffectsQuestion,
  solver: LpSolver | null = null,
): Generator<EffectsProgress, Result<PolicyEffects, CoalitionFailure>> {
  const outcomes = outcomesOf(game.network)
  const size = outcomes.length * game.network.yearCount
  const plan = attributionPlan(method, game.players.length, size, pairs, seed)
  const total = plan.coalitions.length + 1
  const yields = new Float64Array(plan.coalitions.length * size)
  const run = coalitionRunner(game, outcomes, solver)
  for (const [index, members] of plan.coalitions.entries()) {
    const outcome = run(members)
    if (!outcome.ok) return outcome
    yields.set(outcome.value, index * size)
    yield { done: index + 1, total }
  }
  const baseline = baselineOf(game, outcomes, solver)
  if (!baseline.ok) return baseline
  return ok(reportOf(game, method, outcomes, plan.combine(yields), yields, baseline.value))
}

function baselineOf(
  { baseline }: PolicyGame,
  outcomes: readonly Outcome[],
  solver: LpSolver | null,
): Result<Float64Array, CoalitionFailure> {
  const years = runYears(baseline, baseline.slots.initial, createWorkspace(baseline, solver))
  let year = years.next()
  while (!year.done) year = years.next()
  if (year.value.ok) return ok(outcomeVector(baseline, year.value.run, outcomes))
  return { ok: false, error: { members: [], failure: year.value.failure } }
}

/** Vectors cut into outcomes and years. */
function reportOf(
  { scenario, against, players, network }: PolicyGame,
  method: AttributionMethod,
  outcomes: readonly Outcome[],
  found: Attribution,
  yields: Float64Array,
  baseline: Float64Array,
): PolicyEffects {
  const size = baseline.length
  const n = network.yearCount
  const cut = (vector: Float64Array, row: number, outcome: number) =>
    vector.slice(row * size + outcome * n, row * size + (outcome + 1) * n)
  const last = yields.length / size - 1
  const { values, remainder, errors, interactions } = found
  return {
    scenario,
    against,
    method,
    players,
    years: yearsOf(network.horizon),
    runs: last + 2,
    outcomes: outcomes.map((outcome, o) => {
      const from = cut(baseline, 0, o)
      const nobody = cut(yields, 0, o)
      return {
        ...outcome,
        baseline: from,
        assumptions: nobody.map((value, t) => value - from[t]!),
        contributions: players.map((_, i) => cut(values, i, o)),
        remainder: cut(remainder, 0, o),
        scenario: cut(yields, last, o),
        errors: errors === null ? null : players.map((_, i) => cut(errors, i, o)),
        interactions:
          interactions === null
            ? null
            : players.map((_, i) => players.map((__, j) => cut(interactions, i * players.length + j, o))),
      }
    }),
  }
}
