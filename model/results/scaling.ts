import type { Figure } from '../study/study.ts'

/** A factor by which the study brings what a source emits of a gas to an inventory. */
export interface Scaling {
  readonly module: string
  readonly source: string
  readonly gas: string
  /** CRT categories of the emissions that it acts on. */
  readonly categories: readonly string[]
  readonly factor: number
  /** The row of the module's table: source, quality, and the reason as its note. */
  readonly figure: Figure
}
