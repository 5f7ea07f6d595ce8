import type { Network } from '../network/network.ts'

/** Caps on emissions whose policy has any strength, as indexes in `network.effects.caps`. */
export function capsInForce({ policies, effects }: Network, slots: Float64Array): readonly number[] {
  const isInForce = (cap: (typeof effects.caps)[number]) =>
    policies.some(({ policy, strength }) => policy === cap.policy && slots[strength]! > 0)
  return effects.caps.flatMap((cap, i) => (isInForce(cap) ? [i] : []))
}
