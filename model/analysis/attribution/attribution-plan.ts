import { antitheticOrders, coalitionsAlong } from './order-of-joining.ts'
import { sampledShapley } from './sampled-shapley.ts'
import { MOST_PLAYERS, shapleyValues } from './shapley.ts'

export type AttributionMethod = 'shapley' | 'first-in' | 'last-out'

/** What each player contributed to each outcome. Vectors are `[player * outcomes + outcome]`. */
export interface Attribution {
  readonly values: Float64Array
  /** v(all) - v(none) - sum of values, by outcome: nought for Shapley values, what overlaps for the two simple methods. */
  readonly remainder: Float64Array
  /** Standard errors; null where every coalition was run. */
  readonly errors: Float64Array | null
  /** Pairwise interactions `[(i * players + j) * outcomes + outcome]`; null where they were not found. */
  readonly interactions: Float64Array | null
}

/**
 * What is to be run to attribute an outcome, and how it is put together. Runs may be made in any order and on any number
 * of workers: `combine` reads them in the order of `coalitions`, so that the answer has the same bits.
 */
export interface AttributionPlan {
  /** Distinct; the first is the one with nobody in, the last that with everybody. 1 for each player who is in. */
  readonly coalitions: readonly Uint8Array[]
  /** @param yields `[coalition * outcomes + outcome]` */
  combine(yields: Float64Array): Attribution
}

/** Whether there are too many players for every coalition, so that orders of joining are drawn. */
export const isSampled = (method: AttributionMethod, players: number): boolean =>
  method === 'shapley' && players > MOST_PLAYERS

/**
 * @param pairs of antithetic orders to draw where there are more than `MOST_PLAYERS` players
 * @param seed of the draw
 */
export function attributionPlan(
  method: AttributionMethod,
  players: number,
  outcomes: number,
  pairs: number,
  seed: number,
): AttributionPlan {
  if (method !== 'shapley') return orderPlan(method, players, outcomes)
  return isSampled(method, players) ? sampledPlan(players, outcomes, pairs, seed) : exactPlan(players, outcomes)
}

function exactPlan(players: number, outcomes: number): AttributionPlan {
  const member = (coalition: number) => Uint8Array.from({ length: players }, (_, i) => (coalition >> i) & 1)
  const coalitions = Array.from({ length: 1 << players }, (_, coalition) => member(coalition))
  return {
    coalitions,
    combine(yields) {
      const { values, interactions } = shapleyValues(players, outcomes, yields)
      return { values, interactions, errors: null, remainder: remainderOf(values, yields, outcomes) }
    },
  }
}

function sampledPlan(players: number, outcomes: number, pairs: number, seed: number): AttributionPlan {
  const orders = antitheticOrders(players, pairs, seed)
  const places = new Map<string, number>()
  const coalitions: Uint8Array[] = []
  const place = (members: Uint8Array): number => {
    const key = members.join('')
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, coalitions.push(members) - 1)
    return coalitions.length - 1
  }
  const paths = new Map(orders.map((order) => [order, coalitionsAlong(order)]))
  const nobody = new Uint8Array(players)
  const everybody = new Uint8Array(players).fill(1)
  place(nobody)
  for (const path of paths.values()) for (const members of path.slice(0, -1)) place(members)
  place(everybody)
  return {
    coalitions,
    combine(yields) {
      const { values, errors } = sampledShapley(players, outcomes, orders, (order) =>
        (paths.get(order) ?? []).map((members) => {
          const at = place(members) * outcomes
          return yields.subarray(at, at + outcomes)
        }),
      )
      return { values, errors, interactions: null, remainder: remainderOf(values, yields, outcomes) }
    },
  }
}

/** First in: v(i) - v(none). Last out: v(all) - v(all but i). */
function orderPlan(method: 'first-in' | 'last-out', players: number, outcomes: number): AttributionPlan {
  const own = method === 'first-in' ? 1 : 0
  const each = Array.from({ length: players }, (_, i) => new Uint8Array(players).fill(1 - own).fill(own, i, i + 1))
  const coalitions = [new Uint8Array(players), ...each, new Uint8Array(players).fill(1)]
  return {
    coalitions,
    combine(yields) {
      const last = coalitions.length - 1
      const values = new Float64Array(players * outcomes)
      for (let at = 0; at < values.length; at++) {
        const o = at % outcomes
        const alone = yields[outcomes + at]!
        values[at] = method === 'first-in' ? alone - yields[o]! : yields[last * outcomes + o]! - alone
      }
      return { values, errors: null, interactions: null, remainder: remainderOf(values, yields, outcomes) }
    },
  }
}

function remainderOf(values: Float64Array, yields: Float64Array, outcomes: number): Float64Array {
  const remainder = new Float64Array(outcomes)
  for (let o = 0; o < outcomes; o++) {
    let left = yields[yields.length - outcomes + o]! - yields[o]!
    for (let at = o; at < values.length; at += outcomes) left -= values[at]!
    remainder[o] = left
  }
  return remainder
}
