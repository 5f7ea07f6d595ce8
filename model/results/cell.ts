import type { Run } from '../engine/run.ts'
import type { Network } from '../network/network.ts'

/** Cubes of a run that hold one row of years for each item. */
export type CubeName = Exclude<keyof Run, 'slots' | 'weight'>

/** One row of a cube: `run[cube][index * N + t]`. */
export interface Cell {
  readonly cube: CubeName
  readonly index: number
}

export function cellValue({ yearCount }: Network, run: Run, { cube, index }: Cell, t: number): number {
  return run[cube][index * yearCount + t]!
}
