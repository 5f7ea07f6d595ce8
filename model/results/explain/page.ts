import type { Network } from '../../network/network.ts'
import type { Figure } from '../../study/study.ts'
import type { Replay } from '../replay.ts'
import type { Algorithm } from './explanation.ts'

/**
 * An explanation in the making, for year index t. What adds an input returns its name in the formula; the same input
 * asked for twice has one name. `hint` is what the name should look like.
 */
export interface Page {
  readonly network: Network
  readonly replay: Replay
  readonly t: number
  /** A variable of the run, in year t unless said otherwise. */
  of(hint: string, variable: string, t?: number): string
  /** A series of the study: `0` or `1` for the rows that stand for what it leaves out. */
  row(hint: string, row: number, t?: number): string
  /** A single figure of the study by its slot; `0` where the study has none. */
  slot(hint: string, slot: number): string
  /** A sourced number with the value that the run had, and its address in the study. */
  figure(hint: string, figure: Figure, value: number, unit: string, address: string): string
  /** States the formula. Called once. */
  write(formula: string, algorithm?: Algorithm): void
  /** States that an algorithm gives the value. Inputs added before are what it looks at. */
  decide(hint: string, algorithm: Algorithm): void
}
