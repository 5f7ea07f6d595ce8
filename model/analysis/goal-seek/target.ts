import type { Horizon } from '../../domain/years.ts'

/** What a run is to come down to; amounts in the unit of the variable. */
export type Target =
  /** At most so much in a year. */
  | {
      readonly kind: 'level'
      readonly id: string
      readonly variable: string
      readonly year: number
      readonly most: number
    }
  /** At most so much from the first to the last year together. */
  | {
      readonly kind: 'budget'
      readonly id: string
      readonly variable: string
      readonly from: number
      readonly to: number
      readonly most: number
    }
  /** No later year above the highest up to this one. */
  | { readonly kind: 'peak'; readonly id: string; readonly variable: string; readonly year: number }

/** Where a run stands with a target: met where `value <= most`. */
export interface Reading {
  readonly value: number
  readonly most: number
  /** How large the variable is: its greatest year without sign, of a budget the sum of its years without sign. */
  readonly size: number
}

/** @param values of the target's variable, one a year of the horizon */
export function readTarget(target: Target, values: Float64Array, { start }: Horizon): Reading {
  switch (target.kind) {
    case 'level':
      return { value: values[target.year - start]!, most: target.most, size: greatest(values) }
    case 'budget': {
      let total = 0
      let size = 0
      for (let t = target.from - start; t <= target.to - start; t++) {
        total += values[t]!
        size += Math.abs(values[t]!)
      }
      return { value: total, most: target.most, size }
    }
    case 'peak': {
      const split = target.year - start + 1
      const value = Math.max(...values.subarray(split))
      return { value, most: Math.max(...values.subarray(0, split)), size: greatest(values) }
    }
  }
}

const greatest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

/** The last year that a target speaks of by itself. */
export const targetYear = (target: Target): number => (target.kind === 'budget' ? target.to : target.year)
