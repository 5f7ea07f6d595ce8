import { seededRandom } from '../../numerics/seeded-random.ts'

/** Players in the order in which they join. */
export type Order = readonly number[]

/**
 * Antithetic pairs of orders: each drawn order is followed by its reverse, so that a player who came first comes last.
 *
 * @param seed a whole number; the same seed draws the same orders on every machine
 * @returns 2 x pairs orders
 * @see Castro, Gómez and Tejada (2009), Computers & Operations Research 36, 1726-1730; Mitchell et al. (2022), JMLR 23
 */
export function antitheticOrders(players: number, pairs: number, seed: number): readonly Order[] {
  const random = seededRandom(seed)
  const order = Array.from({ length: players }, (_, i) => i)
  return Array.from({ length: pairs }).flatMap(() => {
    shuffle(order, (bound) => random.below(bound))
    return [[...order], order.toReversed()]
  })
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

/** The coalitions that an order passes through, from none to all: 1 for each player who is in. */
export function coalitionsAlong(order: Order): readonly Uint8Array[] {
  const members = new Uint8Array(order.length)
  return [members.slice(), ...order.map((player) => ((members[player] = 1), members.slice()))]
}
