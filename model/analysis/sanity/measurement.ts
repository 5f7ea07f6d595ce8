import type { Run } from '../../engine/run.ts'
import type { Network } from '../../network/network.ts'

/** A value of an indicator: of which variable, family or technology, and in which year (index of the horizon). */
export interface Measurement {
  readonly subject: string
  readonly t: number
  readonly value: number
}

/** Finite values of one subject. */
export function measured(network: Network, subject: string, value: (t: number) => number): Measurement[] {
  return Array.from({ length: network.yearCount }, (_, t) => ({ subject, t, value: value(t) })).filter((one) =>
    Number.isFinite(one.value),
  )
}

/** Plants of a family. */
export function plantsOf(network: Network, family: string): readonly number[] {
  return (network.grid?.plants.technologies ?? []).filter((l) => network.technologies[l]?.technology.family === family)
}

/** Sum of a cube over some of its items in a year. */
export function sumOver(cube: Run['capacity'], items: readonly number[], n: number, t: number): number {
  return items.reduce((sum, l) => sum + cube[l * n + t]!, 0)
}
