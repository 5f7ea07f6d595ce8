import type { Network } from '#model'

/** Puts the study's own numbers back, then the levers; addresses that are none are returned, and nothing is written. */
export function writeLevers(network: Network, slots: Float64Array, levers: Readonly<Record<string, number>>): string[] {
  const { initial, indexOf } = network.slots
  const places = Object.entries(levers).map(([address, value]) => ({
    address,
    value,
    slot: indexOf.get(address) ?? -1,
  }))
  const unknown = places.filter(({ slot, value }) => slot < 0 || !Number.isFinite(value))
  if (unknown.length > 0) return unknown.map(({ address }) => address)
  slots.set(initial)
  for (const { slot, value } of places) slots[slot] = value
  return []
}
