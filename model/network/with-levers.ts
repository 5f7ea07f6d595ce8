import type { Network } from './network.ts'

/** The network with some of its slots at other numbers from the start; an address that it does not have is left out. The network itself where there are none. */
export function withLevers(network: Network, levers: Readonly<Record<string, number>>): Network {
  const moved = Object.entries(levers)
  if (moved.length === 0) return network
  const initial = network.slots.initial.slice()
  for (const [address, value] of moved) {
    const slot = network.slots.indexOf.get(address)
    if (slot !== undefined) initial[slot] = value
  }
  return { ...network, slots: { ...network.slots, initial } }
}
