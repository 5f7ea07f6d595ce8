import type { Problem } from '../../domain/problem.ts'
import type { AttributionMethod } from './attribution-plan.ts'
import type { Outcome } from './outcomes.ts'
import type { Player } from './policy-game.ts'

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

/** A coalition that has no solution at least cost: what policies ask was missed, as little as could be. */
export interface PenalisedCoalition {
  /** Ids of the players who are in; null for the scenario that is compared with. */
  readonly members: readonly string[] | null
}

/** A coalition, or the scenario that is compared with, in which something that is asked for cannot be had. */
export interface ShortCoalition extends PenalisedCoalition {
  readonly shortages: readonly Problem[]
}

/** Orders of joining that were drawn, in antithetic pairs: an order and its reverse. */
export interface SampleOfOrders {
  readonly pairs: number
  readonly seed: number
}

export interface PolicyEffects {
  readonly scenario: string
  readonly against: string
  readonly method: AttributionMethod
  readonly players: readonly Player[]
  readonly years: readonly number[]
  readonly runs: number
  /** What values are averaged over, and have a standard error for; null where every coalition of the method was run. */
  readonly sample: SampleOfOrders | null
  readonly penalised: readonly PenalisedCoalition[]
  readonly short: readonly ShortCoalition[]
  /** Warnings of the policies that differ but move no purchase under the rule of the scenario. */
  readonly unweighed: readonly Problem[]
  readonly outcomes: readonly OutcomeEffects[]
}
