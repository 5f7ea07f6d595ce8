import type { Network } from '../network/network.ts'

/** What differs from the run before in the same workspace, so that a moved lever does not read the whole study again. */
export interface Moved {
  /** 1 for slots that are the strength of a policy. */
  readonly isStrength: Uint8Array
  /** 1 for technologies whose costs and flows policies may have moved; all of them once a figure has. */
  readonly technology: Uint8Array
  /** 1 for sectors whose emissions are taxed otherwise. */
  readonly sector: Uint8Array
}

export function createMoved({ slots, policies, technologies, sectors }: Network): Moved {
  const isStrength = new Uint8Array(slots.initial.length)
  for (const { strength } of policies) isStrength[strength] = 1
  return { isStrength, technology: new Uint8Array(technologies.length), sector: new Uint8Array(sectors.length) }
}
