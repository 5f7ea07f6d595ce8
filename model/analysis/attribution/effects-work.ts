import type { LpSolver } from '../../choice/lp-solver.ts'
import { yearsOf } from '../../domain/years.ts'
import type { Result } from '../../domain/result.ts'
import { unweighedPolicies } from '../weighed-prices.ts'
import { type AttributionMethod, attributionPlan, isSampled } from './attribution-plan.ts'
import { baselineRunner, type CoalitionFailure, coalitionRunner, type CoalitionYield } from './coalition-run.ts'
import { type Outcome, outcomesOf } from './outcomes.ts'
import type { OutcomeEffects, PolicyEffects } from './effects-report.ts'
import { orderOfRuns } from './order-of-runs.ts'
import type { PolicyGame } from './policy-game.ts'
import { stretchesOfRuns } from './stretches-of-runs.ts'

/** How a package is to be taken apart. */
export interface EffectsQuestion {
  readonly method: AttributionMethod
  /** Antithetic pairs of orders to draw, and the seed of the draw, where there are too many players for all coalitions. */
  readonly pairs: number
  readonly seed: number
}

/**
 * The runs that a question needs, by number, and how they are put together. Runs may be made in any order, on any number
 * of workers; the answer has the same bits.
 */
export interface EffectsWork {
  /** Coalitions, and last of all the scenario that is compared with. */
  readonly total: number
  /** Numbers that each run yields. */
  readonly size: number
  /** Numbers of the runs that begin a stretch which one worker is best given whole: its energy system is one and the same. */
  stretches(): readonly number[]
  /** Makes a function that makes a run; its workspace is used again for the next. */
  runner(solver: LpSolver | null): (index: number) => Result<CoalitionYield, CoalitionFailure>
  /**
   * Puts the runs together, an outcome a step.
   *
   * @param yields `[run * size + place]`
   * @param remarks what is to be said of some of the runs, in any order
   */
  report(yields: Float64Array, remarks: readonly RunRemark[]): Generator<void, PolicyEffects>
}

/** What is to be said of a run beside its numbers. */
export interface RunRemark extends Omit<CoalitionYield, 'values'> {
  /** Number of the run. */
  readonly run: number
}

/** What is to be said of a run; nothing of one in which all limits held and nothing was short. */
export function remarksOn(run: number, { isPenalised, shortages }: CoalitionYield): readonly RunRemark[] {
  return isPenalised || shortages.length > 0 ? [{ run, isPenalised, shortages }] : []
}

export function effectsWork(game: PolicyGame, { method, pairs, seed }: EffectsQuestion): EffectsWork {
  const outcomes = outcomesOf(game.network)
  const n = game.network.yearCount
  const size = outcomes.length * n
  const plan = attributionPlan(method, game.players.length, n, pairs, seed)
  const coalitions = plan.coalitions.length
  const order = orderOfRuns(game, plan.coalitions)
  const runOf = new Int32Array(coalitions)
  for (const [run, coalition] of order.entries()) runOf[coalition] = run
  return {
    total: coalitions + 1,
    size,
    stretches: () => [
      ...stretchesOfRuns(
        game,
        Array.from(order, (c) => plan.coalitions[c]!),
      ),
      coalitions,
    ],
    runner(solver) {
      const run = coalitionRunner(game, outcomes, solver)
      const baseline = baselineRunner(game, outcomes, solver)
      return (index) => (index === coalitions ? baseline() : run(plan.coalitions[order[index]!]!))
    },
    *report(yields, remarks) {
      const found: OutcomeEffects[] = []
      const block = new Float64Array(coalitions * n)
      for (const [o, outcome] of outcomes.entries()) {
        for (let c = 0; c < coalitions; c++) {
          const first = runOf[c]! * size + o * n
          block.set(yields.subarray(first, first + n), c * n)
        }
        const baseline = yields.slice(coalitions * size + o * n, coalitions * size + (o + 1) * n)
        found.push(effectsOn(outcome, game.players.length, block, baseline, plan.combine(block)))
        yield
      }
      const said = remarks
        .map((remark) => ({ ...remark, coalition: order[remark.run] ?? coalitions }))
        .sort((a, b) => a.coalition - b.coalition)
        .map(({ coalition, ...remark }) => ({ ...remark, members: membersOf(game, plan.coalitions[coalition]) }))
      return {
        scenario: game.scenario,
        against: game.against,
        method,
        players: game.players,
        years: yearsOf(game.network.horizon),
        runs: coalitions + 1,
        sample: isSampled(method, game.players.length) ? { pairs, seed } : null,
        penalised: said.flatMap(({ members, isPenalised }) => (isPenalised ? [{ members }] : [])),
        short: said.flatMap(({ members, shortages }) => (shortages.length > 0 ? [{ members, shortages }] : [])),
        unweighed: unweighedPolicies(
          game.network,
          game.players.flatMap(({ policies }) => policies),
        ),
        outcomes: found,
      }
    },
  }
}

/** Ids of the players of a coalition; null for the scenario that is compared with, which is none. */
function membersOf({ players }: PolicyGame, members: ArrayLike<number> | undefined): string[] | null {
  if (members === undefined) return null
  return players.filter((_, index) => members[index] === 1).map(({ id }) => id)
}

/** One outcome: what all coalitions yield of it, `[coalition * years + t]`, as contributions by player. */
function effectsOn(
  outcome: Outcome,
  players: number,
  block: Float64Array,
  baseline: Float64Array,
  { values, remainder, errors, interactions }: ReturnType<ReturnType<typeof attributionPlan>['combine']>,
): OutcomeEffects {
  const n = baseline.length
  const cut = (vector: Float64Array, row: number) => vector.slice(row * n, (row + 1) * n)
  const each = <T>(made: (i: number) => T): T[] => Array.from({ length: players }, (_, i) => made(i))
  return {
    ...outcome,
    baseline,
    assumptions: cut(block, 0).map((value, t) => value - baseline[t]!),
    contributions: each((i) => cut(values, i)),
    remainder,
    scenario: cut(block, block.length / n - 1),
    errors: errors === null ? null : each((i) => cut(errors, i)),
    interactions: interactions === null ? null : each((i) => each((j) => cut(interactions, i * players + j))),
  }
}
