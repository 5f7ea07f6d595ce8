import type { Coalition } from './coalition.ts'

/** Coalitions that the two simple questions need: none, all, each player alone, all but each. */
export function coalitionsOfOrder(method: 'first-in' | 'last-out', players: number): readonly Coalition[] {
  const all = (1 << players) - 1
  const own = Array.from({ length: players }, (_, i) => (method === 'first-in' ? 1 << i : all & ~(1 << i)))
  return [0, all, ...own]
}

/**
 * What each player adds when it comes first, v(i) - v(none), or takes away when it goes last, v(all) - v(all but i).
 * Neither sums to the whole where players work on one another: `remainder` = v(all) - v(none) - their sum.
 *
 * @param yields what each of `coalitionsOfOrder` yields, in its order
 * @returns values `[player * outcomes + outcome]`, remainder by outcome
 */
export function orderContributions(
  method: 'first-in' | 'last-out',
  yields: readonly ArrayLike<number>[],
  outcomes: number,
): { readonly values: Float64Array; readonly remainder: Float64Array } {
  const [none = [], all = [], ...own] = yields
  const values = new Float64Array(own.length * outcomes)
  const remainder = Float64Array.from({ length: outcomes }, (_, o) => all[o]! - none[o]!)
  for (const [player, outcome] of own.entries()) {
    for (let o = 0; o < outcomes; o++) {
      const value = method === 'first-in' ? outcome[o]! - none[o]! : all[o]! - outcome[o]!
      values[player * outcomes + o] = value
      remainder[o] = remainder[o]! - value
    }
  }
  return { values, remainder }
}
