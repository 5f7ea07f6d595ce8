import type { Network } from '../../../model/network/network.ts'
import type { Run } from '../../../model/engine/run.ts'

/** Relative error that floating point may leave. */
export const TOLERANCE = 1e-9

/** One year of a run, and what a check says of it. */
export interface View {
  readonly network: Network
  readonly run: Run
  readonly t: number
  readonly close: (what: string, item: string, left: readonly number[], right: readonly number[]) => void
  readonly atMost: (what: string, item: string, value: number, limit: number) => void
}

export const sum = (terms: readonly number[]): number => terms.reduce((total, term) => total + term, 0)

export function valueOf(run: Run, row: number, n: number, t: number): number {
  return row < 0 ? 0 : run.rows[row * n + t]!
}
