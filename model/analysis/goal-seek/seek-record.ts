/** A run seen by a search. */
export interface Trial {
  readonly objective: number
  /** By target, relative to its scale; nought or less where it is met. */
  readonly shortfalls: Float64Array
}

/** What is sought: a point of the unit box where every shortfall is nought or less, with the least objective. */
export interface SeekQuestion {
  readonly start: Float64Array
  /**
   * Runs the model there. `shortfalls` are relative to the scale of each target; null where the run does not end.
   */
  evaluate(point: Float64Array): Trial | null
  /** Towards which point the objective falls, seen from `point`; `slope` is that of the objective. */
  aim(point: Float64Array, slope: Float64Array, radius: number): Float64Array
}

export interface TriedPoint {
  readonly point: Float64Array
  readonly trial: Trial
}

/** Below this relative shortfall trials are told apart by their objective. */
const NEAR = 5e-4

/** Sum of what is missing of each target. */
export function violationOf({ shortfalls }: Trial): number {
  let sum = 0
  for (const shortfall of shortfalls) sum += Math.max(0, shortfall)
  return sum
}

/** Nearer to the targets; and where both are near, with the lower objective. */
export function better(one: Trial, other: Trial): boolean {
  const [a, b] = [violationOf(one), violationOf(other)]
  return a <= NEAR && b <= NEAR ? one.objective < other.objective - 1e-9 * Math.abs(other.objective) : a < b - 1e-6
}

/** Keeps, of all that a search tried, the best point that meets the targets and the one nearest to them. */
export class SeekRecord {
  readonly #evaluate: (point: Float64Array) => Trial | null
  #met: TriedPoint | null = null
  /** Of those that just miss the targets, the one with the lowest objective. */
  #missed: TriedPoint | null = null
  #closest: TriedPoint | null = null

  constructor({ evaluate }: { evaluate(point: Float64Array): Trial | null }) {
    this.#evaluate = evaluate
  }

  get closest(): TriedPoint {
    if (this.#closest === null) throw new Error('A search is asked for its nearest point before the first run')
    return this.#closest
  }

  met(): TriedPoint | null {
    return this.#met
  }

  missed(): TriedPoint | null {
    return this.#missed
  }

  try(point: Float64Array): Trial | null {
    const trial = this.#evaluate(point)
    if (trial === null) return null
    const missing = violationOf(trial)
    if (missing === 0 && (this.#met === null || trial.objective < this.#met.trial.objective))
      this.#met = { point, trial }
    const isNear = missing > 0 && missing <= NEAR
    if (isNear && (this.#missed === null || trial.objective < this.#missed.trial.objective))
      this.#missed = { point, trial }
    if (this.#closest === null || missing < violationOf(this.#closest.trial)) this.#closest = { point, trial }
    return trial
  }
}
