import type { Bounds } from './bounds.ts'

/** What a figure is a figure of. */
export interface Measure {
  /** Canonical unit first; units after it are other ways in which sources state the same, number for number. */
  readonly units: readonly [string, ...string[]]
  readonly bounds: Bounds
}

export function measure(bounds: Bounds, ...units: readonly [string, ...string[]]): Measure {
  return { units, bounds }
}
