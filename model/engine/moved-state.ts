import type { Network } from '../network/network.ts'

/** What differs from the run before in the same workspace, so that a moved lever does not read the whole study again. */
export interface Moved {
  /** 1 for slots that say how strong a policy is, and when. */
  readonly isLever: Uint8Array
  /** 1 for technologies whose costs and flows policies may have moved; all of them once a figure has. */
  readonly technology: Uint8Array
  /** 1 for rows of the emission tax that hold otherwise. */
  readonly taxRow: Uint8Array
}

export function createMoved({ slots, policies, technologies, effects }: Network): Moved {
  const isLever = new Uint8Array(slots.initial.length)
  for (const { strength, start, end, rampYears } of policies) {
    for (const slot of [strength, start, end, rampYears]) isLever[slot] = 1
  }
  return { isLever, technology: new Uint8Array(technologies.length), taxRow: new Uint8Array(effects.taxRowCount) }
}
