/** Players above which every coalition is too many: 2^12 = 4096 runs. */
export const MOST_PLAYERS = 12

/** Contributions of every player to every outcome, and how players work on one another. */
export interface ShapleyValues {
  /** `[player * outcomes + outcome]`. */
  readonly values: Float64Array
  /** Pairwise interaction index `[(i * players + j) * outcomes + outcome]`, symmetric, 0 for i = j. */
  readonly interactions: Float64Array
}

/**
 * Exact Shapley values from what every coalition yields,
 *
 *     phi_i = sum over S without i of |S|! (n - |S| - 1)! / n!  (v(S + i) - v(S)),
 *
 * and the pairwise interaction index
 *
 *     I_ij = sum over S without i, j of |S|! (n - |S| - 2)! / (n - 1)!  (v(S + i + j) - v(S + i) - v(S + j) + v(S)).
 *
 * The sums run in the order of coalitions, so that the same runs give the same bits.
 *
 * @param players n, 1 to `MOST_PLAYERS`
 * @param outcomes length of the vector that a coalition yields
 * @param yields `[coalition * outcomes + outcome]`; player i is in a coalition where bit i of its number is set
 * @see Shapley (1953), A value for n-person games; Grabisch and Roubens (1999), Int. J. Game Theory 28, 547-565
 */
export function shapleyValues(players: number, outcomes: number, yields: Float64Array): ShapleyValues {
  const values = new Float64Array(players * outcomes)
  const interactions = new Float64Array(players * players * outcomes)
  const single = weights(players, 1)
  const pair = weights(players, 2)
  const coalitions = 1 << players
  // What player i adds to each coalition without i: both indexes are sums of it.
  const added = new Float64Array(coalitions * outcomes)
  for (let i = 0; i < players; i++) {
    const own = 1 << i
    for (let s = 0; s < coalitions; s++) {
      if ((s & own) !== 0) continue
      const weight = single[sizeOf(s)]!
      const [joined, without, into] = [(s | own) * outcomes, s * outcomes, i * outcomes]
      for (let o = 0; o < outcomes; o++) {
        const difference = yields[joined + o]! - yields[without + o]!
        added[without + o] = difference
        values[into + o] = values[into + o]! + weight * difference
      }
    }
    for (let j = i + 1; j < players; j++) {
      const other = 1 << j
      const into = (i * players + j) * outcomes
      for (let s = 0; s < coalitions; s++) {
        if ((s & (own | other)) !== 0) continue
        const weight = pair[sizeOf(s)]!
        const [joined, alone] = [(s | other) * outcomes, s * outcomes]
        for (let o = 0; o < outcomes; o++) {
          interactions[into + o] = interactions[into + o]! + weight * (added[joined + o]! - added[alone + o]!)
        }
      }
    }
  }
  mirror(interactions, players, outcomes)
  return { values, interactions }
}

/** Number of players in a coalition. */
function sizeOf(coalition: number): number {
  let size = 0
  for (let left = coalition; left !== 0; left &= left - 1) size += 1
  return size
}

/** s! (n - s - k)! / (n - k + 1)! for s = 0 .. n - k, the weight of s others beside k players, as 1 / ((m + 1) C(m, s)). */
function weights(players: number, together: 1 | 2): Float64Array {
  const most = players - together
  return Float64Array.from({ length: Math.max(most + 1, 0) }, (_, size) => {
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
