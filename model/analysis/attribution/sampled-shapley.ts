import { seededRandom } from '../../numerics/seeded-random.ts'

/** Shapley values found from a sample of orders, each with its standard error. */
export interface SampledShapley {
  readonly players: number
  readonly outcomes: number
  /** Pairs of orders that were drawn. */
  readonly pairs: number
  /** `[player * outcomes + outcome]`; over players they sum to v(all) - v(none) exactly, whatever the sample. */
  readonly values: Float64Array
  /** Standard error of each value: s / sqrt(pairs) of the means of antithetic pairs. */
  readonly errors: Float64Array
}

/**
 * Shapley values by antithetic permutations: an order of the players and its reverse, so that a player who came first
 * comes last; what a player adds on joining, averaged over both, is one draw.
 *
 * A generator: it yields the coalition that it needs to know next, 1 for each player who is in it, to be read before the
 * next step, and is sent what that coalition yields, a vector of `outcomes` numbers. A host may answer from earlier runs.
 *
 * @param seed the same seed draws the same orders on every machine
 * @see Castro, Gómez and Tejada (2009), Computers & Operations Research 36, 1726-1730; Mitchell et al. (2022), JMLR 23
 */
export function* sampleShapley(
  players: number,
  outcomes: number,
  pairs: number,
  seed: number,
): Generator<Uint8Array, SampledShapley, ArrayLike<number>> {
  const random = seededRandom(seed)
  const size = players * outcomes
  const mean = new Float64Array(size)
  const squares = new Float64Array(size)
  const draw = new Float64Array(size)
  const order = Array.from({ length: players }, (_, i) => i)
  for (let pair = 1; pair <= pairs; pair++) {
    draw.fill(0)
    shuffle(order, (bound) => random.below(bound))
    yield* walk(order, draw, outcomes)
    yield* walk(order.toReversed(), draw, outcomes)
    for (let at = 0; at < size; at++) {
      // Welford (1962): mean and sum of squared distances, without a difference of large numbers.
      const value = draw[at]! / 2
      const distance = value - mean[at]!
      mean[at] = mean[at]! + distance / pair
      squares[at] = squares[at]! + distance * (value - mean[at]!)
    }
  }
  const errors = squares.map((sum) => (pairs > 1 ? Math.sqrt(sum / (pairs - 1) / pairs) : Infinity))
  return { players, outcomes, pairs, values: mean, errors }
}

/** Lets the players join in order, and adds what each brings to `sums`. */
function* walk(
  order: readonly number[],
  sums: Float64Array,
  outcomes: number,
): Generator<Uint8Array, void, ArrayLike<number>> {
  const coalition = new Uint8Array(order.length)
  let before = Float64Array.from(yield coalition)
  for (const player of order) {
    coalition[player] = 1
    const after = Float64Array.from(yield coalition)
    for (let o = 0; o < outcomes; o++) {
      const at = player * outcomes + o
      sums[at] = sums[at]! + after[o]! - before[o]!
    }
    before = after
  }
}

/** Fisher and Yates. */
function shuffle(items: number[], below: (bound: number) => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = below(last + 1)
    const held = items[last]!
    items[last] = items[other]!
    items[other] = held
  }
}
