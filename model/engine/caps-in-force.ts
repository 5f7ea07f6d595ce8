import type { Network } from '../network/network.ts'

/** Caps on emissions whose policy has any strength, as indexes in `network.effects.caps`. */
export function capsInForce({ policies, effects }: Network, slots: Float64Array): readonly number[] {
  const isInForce = (cap: (typeof effects.caps)[number]) =>
    policies.some(({ policy, strength }) => policy === cap.policy && slots[strength]! > 0)
  return effects.caps.flatMap((cap, i) => (isInForce(cap) ? [i] : []))
}

/** Whether any of some caps counts an emission that lies outside the energy system: of an activity, or of a sector module. */
export function countsOutside({ effects, activities, sectorModel }: Network, caps: readonly number[]): boolean {
  return caps.some((i) => {
    const { sectors, gases } = effects.caps[i]!
    return (
      activities.some(({ sector, factor }) => sectors.includes(sector) && gases.some((g) => factor[g]! >= 0)) ||
      sectorModel.emissions.some(({ sector, gas }) => sectors.includes(sector) && gases.includes(gas))
    )
  })
}
