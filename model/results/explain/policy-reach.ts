import type { Network } from '../../network/network.ts'
import { clearEffects, createEffects, type Effects } from '../../policies/effects.ts'

/** Matrices of effects: `[item * N + t]`. A cap is none: it binds the programme of least cost and moves no number itself. */
export type EffectName = Exclude<
  { [Name in keyof Effects]: Effects[Name] extends Float64Array ? Name : never }[keyof Effects],
  'cap' | 'capPrice'
>

/** Policies (by their place in `network.policies`) that touch an item of a matrix, in the order in which they apply. */
export type Reach = ReadonlyMap<EffectName, ReadonlyMap<number, readonly number[]>>

const reaches = new WeakMap<Network, Reach>()

/**
 * Which policies reach which effects: found by applying each policy alone, with a level of one half in the first year,
 * to effects of no policy at all.
 */
export function reachOf(network: Network): Reach {
  const known = reaches.get(network)
  if (known !== undefined) return known
  const reach = new Map<EffectName, Map<number, number[]>>()
  const none = createEffects(network.effects, network.horizon)
  clearEffects(none, network.effects)
  const alone = createEffects(network.effects, network.horizon)
  for (const [p, { apply }] of network.policies.entries()) {
    clearEffects(alone, network.effects)
    // Companions of a blending mandate take from a share of 1: what is moved shows in both flows.
    apply(alone, 0, 0.5, 1)
    for (const name of Object.keys(alone) as (keyof Effects)[]) {
      const matrix = alone[name]
      const before = none[name]
      if (name === 'cap' || name === 'capPrice' || typeof matrix === 'number' || typeof before === 'number') continue
      for (let at = 0; at < matrix.length; at += alone.yearCount) {
        if (matrix[at] !== before[at]) note(reach, name as EffectName, at / alone.yearCount, p)
      }
    }
  }
  reaches.set(network, reach)
  return reach
}

function note(reach: Map<EffectName, Map<number, number[]>>, name: EffectName, item: number, p: number): void {
  const items = reach.get(name) ?? new Map<number, number[]>()
  reach.set(name, items.set(item, [...(items.get(item) ?? []), p]))
}

/** Policies that touch one item; none where the matrix stays as without policies. */
export function policiesOn(network: Network, name: EffectName, item: number): readonly number[] {
  return reachOf(network).get(name)?.get(item) ?? []
}
