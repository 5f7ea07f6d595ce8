import type { Order } from './order-of-joining.ts'

/** Shapley values found from a sample of orders, each with its standard error. */
export interface SampledShapley {
  /** `[player * outcomes + outcome]`; over players they sum to v(all) - v(none), whatever the sample. */
  readonly values: Float64Array
  /** Standard error of each value: s / sqrt(pairs) over the means of antithetic pairs. */
  readonly errors: Float64Array
}

/**
 * Shapley values from antithetic pairs of orders: what a player adds on joining, averaged over an order and its reverse,
 * is one draw.
 *
 * @param orders pairs, as `antitheticOrders` gives them
 * @param yieldAlong what the coalitions along an order yield, from none to all; each a vector of `outcomes` numbers
 */
export function sampledShapley(
  players: number,
  outcomes: number,
  orders: readonly Order[],
  yieldAlong: (order: Order) => readonly ArrayLike<number>[],
): SampledShapley {
  const size = players * outcomes
  const values = new Float64Array(size)
  const squares = new Float64Array(size)
  const draw = new Float64Array(size)
  const pairs = orders.length / 2
  for (let pair = 0; pair < pairs; pair++) {
    draw.fill(0)
    for (const order of orders.slice(2 * pair, 2 * pair + 2)) {
      const yields = yieldAlong(order)
      for (const [step, player] of order.entries()) {
        const before = yields[step]!
        const after = yields[step + 1]!
        for (let o = 0; o < outcomes; o++) {
          const at = player * outcomes + o
          draw[at] = draw[at]! + (after[o]! - before[o]!) / 2
        }
      }
    }
    for (let at = 0; at < size; at++) {
      // Welford (1962): mean and sum of squared distances, without a difference of large numbers.
      const distance = draw[at]! - values[at]!
      values[at] = values[at]! + distance / (pair + 1)
      squares[at] = squares[at]! + distance * (draw[at]! - values[at]!)
    }
  }
  const errors = squares.map((sum) => (pairs > 1 ? Math.sqrt(sum / (pairs - 1) / pairs) : Infinity))
  return { values, errors }
}
