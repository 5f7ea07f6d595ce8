import type { Quality } from '../domain/provenance.ts'

/** Where a number stands on disk: file inside the study, 1-based line. */
export interface Cell {
  readonly file: string
  readonly row: number
}

/** One sourced number. `value`, `low`, `high` are in canonical units; `given` is what the file says. */
export interface Figure {
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  readonly source: string
  readonly dataYear: number | null
  readonly quality: Quality
  readonly note: string
  readonly given: { readonly value: string; readonly unit: string }
  readonly cell: Cell
}

export interface Point extends Figure {
  readonly year: number
}

export type Method = 'linear' | 'step' | 'growth' | 'logistic' | 'expression'

/** A path over the years: points joined by a method, or an expression of drivers. */
export interface Series {
  /** Address, unique in the study: `technology_paths/coal-subcritical/input/coal`. */
  readonly id: string
  readonly unit: string
  readonly method: Method
  readonly expression: string | null
  readonly points: readonly Point[]
  readonly cell: Cell
}
