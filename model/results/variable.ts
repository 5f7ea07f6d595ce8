import type { Figure } from '../study/study.ts'
import type { Cell } from './cell.ts'
import type { Page } from './explain/page.ts'
import type { Replay } from './replay.ts'

/**
 * A result with a name: IAMC name and unit, CRT category where it is an emission of one, and how it is made. Sums and
 * ratios name other variables, so that a total can be followed down to the cells of the run.
 */
export interface Variable {
  readonly name: string
  readonly unit: string
  /** CRT category of an emission, else null. */
  readonly category: string | null
  readonly definition: Definition
  /**
   * `reported` goes into run documents, in the units of reports; `detail` is there to be asked for, in the engine's own
   * units (PJ, kt, GW, million USD of 2020).
   */
  readonly level: 'reported' | 'detail'
}

export type Definition =
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'sum'; readonly terms: readonly Term[] }
  | { readonly kind: 'ratio'; readonly over: string; readonly under: string; readonly factor: number }
  | { readonly kind: 'running-total'; readonly of: string }
  | { readonly kind: 'quantity'; readonly quantity: Quantity }

export interface Term {
  readonly variable: string
  readonly weight: Weight
}

/** A plain factor (a sign, a change of unit), or a sourced one: a global warming potential times a change of unit. */
export type Weight =
  | { readonly kind: 'factor'; readonly value: number }
  | {
      readonly kind: 'gwp'
      readonly gas: string
      readonly value: number
      readonly scale: number
      readonly figure: Figure | null
    }

/** What a run passes through and does not keep: seen by replaying it. */
export interface Quantity {
  /** Value at year index t. */
  readonly value: (replay: Replay, t: number) => number
  readonly explain: (page: Page) => void
}

export const ONCE: Weight = { kind: 'factor', value: 1 }
/** From PJ to EJ, from kt to Mt. */
export const THOUSANDTH: Weight = { kind: 'factor', value: 1e-3 }
