import type { Figure } from '../study/study.ts'
import type { Cell } from './cell.ts'

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
  /** `reported` goes into run documents; `detail` is there to be asked for. */
  readonly level: 'reported' | 'detail'
}

export type Definition =
  | { readonly kind: 'cell'; readonly cell: Cell; readonly factor: number }
  | { readonly kind: 'sum'; readonly terms: readonly Term[] }
  | { readonly kind: 'ratio'; readonly over: string; readonly under: string; readonly factor: number }
  | { readonly kind: 'running-total'; readonly of: string }

export interface Term {
  readonly variable: string
  readonly weight: Weight
}

/** A plain factor (a sign, a change of unit), or a sourced one (a GWP, a discount factor by year). */
export type Weight =
  | { readonly kind: 'factor'; readonly value: number }
  | { readonly kind: 'gwp'; readonly gas: string; readonly value: number; readonly figure: Figure | null }

export const ONCE: Weight = { kind: 'factor', value: 1 }
