import { type Coalition, sizeOf } from './coalition.ts'

/** Players above which every coalition is too many: 2^12 = 4096 runs. */
export const MOST_PLAYERS = 12

/** Contributions of every player to every outcome, and how players work on one another. */
export interface ShapleyValues {
  readonly players: number
  readonly outcomes: number
  /** `[player * outcomes + outcome]`. */
  readonly values: Float64Array
  /** Pairwise interaction index `[(i * players + j) * outcomes + outcome]`, symmetric, 0 for i = j. */
  readonly interactions: Float64Array
}

/**
 * Exact Shapley values from every coalition, each taken in as it becomes known, in any order of coming:
 *
 *     phi_i = sum over S without i of |S|! (n - |S| - 1)! / n!  (v(S + i) - v(S))
 *
 * and the pairwise interaction index
 *
 *     I_ij = sum over S without i, j of |S|! (n - |S| - 2)! / (n - 1)!  (v(S + i + j) - v(S + i) - v(S + j) + v(S)).
 *
 * Runs may end in any order, so values are kept and summed in the order of coalitions: the same bits every time.
 *
 * @see Shapley (1953), A value for n-person games; Grabisch and Roubens (1999), Int. J. Game Theory 28, 547-565
 */
export class ShapleyTable {
  readonly #players: number
  readonly #outcomes: number
  readonly #yields: Float64Array
  readonly #known: Uint8Array

  /** @throws RangeError for more than `MOST_PLAYERS` players or none */
  constructor(players: number, outcomes: number) {
    if (players < 1 || players > MOST_PLAYERS) throw new RangeError(`Between 1 and ${MOST_PLAYERS} players`)
    this.#players = players
    this.#outcomes = outcomes
    this.#yields = new Float64Array((1 << players) * outcomes)
    this.#known = new Uint8Array(1 << players)
  }

  take(coalition: Coalition, outcome: ArrayLike<number>): void {
    this.#yields.set(outcome, coalition * this.#outcomes)
    this.#known[coalition] = 1
  }

  /** @throws Error where a coalition is missing */
  values(): ShapleyValues {
    if (this.#known.includes(0)) throw new Error(`Coalition ${this.#known.indexOf(0)} is not known`)
    const players = this.#players
    const outcomes = this.#outcomes
    const values = new Float64Array(players * outcomes)
    const interactions = new Float64Array(players * players * outcomes)
    const single = weights(players, 1)
    const pair = weights(players, 2)
    for (let coalition = 0; coalition < 1 << players; coalition++) {
      const size = sizeOf(coalition)
      for (let i = 0; i < players; i++) {
        const hasI = (coalition >> i) & 1
        this.#add(values, i, coalition, hasI === 1 ? single[size - 1]! : -single[size]!)
        for (let j = i + 1; j < players; j++) {
          const inside = hasI + ((coalition >> j) & 1)
          const weight = pair[size - inside]!
          this.#add(interactions, i * players + j, coalition, inside === 1 ? -weight : weight)
        }
      }
    }
    mirror(interactions, players, outcomes)
    return { players, outcomes, values, interactions }
  }

  #add(sums: Float64Array, row: number, coalition: Coalition, weight: number): void {
    const from = coalition * this.#outcomes
    const to = row * this.#outcomes
    for (let o = 0; o < this.#outcomes; o++) sums[to + o] = sums[to + o]! + weight * this.#yields[from + o]!
  }
}

/** s! (n - s - k)! / (n - k + 1)! for s = 0 .. n - k: the weight of a coalition of s others, for k players at once. */
export function weights(players: number, together: 1 | 2): Float64Array {
  const most = players - together
  return Float64Array.from({ length: Math.max(most + 1, 0) }, (_, size) => {
    // 1 / ((most + 1) C(most, size))
    let binomial = 1
    for (let step = 1; step <= size; step++) binomial = (binomial * (most - size + step)) / step
    return 1 / ((most + 1) * binomial)
  })
}

function mirror(interactions: Float64Array, players: number, outcomes: number): void {
  for (let i = 0; i < players; i++) {
    for (let j = i + 1; j < players; j++) {
      const from = (i * players + j) * outcomes
      interactions.copyWithin((j * players + i) * outcomes, from, from + outcomes)
    }
  }
}
