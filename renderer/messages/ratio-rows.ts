import type { ChangeOfEmissions } from '#model'
import type { DecomposeText } from './decompose-en.ts'

/** A line of the multiplicative form; null where there is no ratio. */
export interface RatioRow {
  readonly name: string
  /** Mt CO2e that it adds; null of the product. */
  readonly change: number | null
  /** Of the CO2 that the factors explain. */
  readonly explained: number | null
  /** Of all greenhouse gases. */
  readonly total: number | null
}

/** By what each factor, and each part beside them, multiplies; in the last row the product of every column. */
export function ratioRows({ factors, separate, ratio }: ChangeOfEmissions, words: DecomposeText): readonly RatioRow[] {
  return [
    ...factors.map(({ factor, additive, multiplicative, ofTotal }) => ({
      name: words.factors[factor] ?? factor,
      change: additive,
      explained: multiplicative,
      total: ofTotal,
    })),
    ...separate.map(({ part, change, ofTotal }) => ({
      name: words.separate[part] ?? part,
      change,
      explained: null,
      total: ofTotal,
    })),
    { name: words.product, change: null, explained: ratio.explained, total: ratio.total },
  ]
}

/** Why all greenhouse gases have no ratio that factors multiply to; null where they have one. */
export function noRatioNote({ ratio, factors }: ChangeOfEmissions, words: DecomposeText): string | null {
  if (ratio.total === null) return words.noRatioOfSink
  return factors.some(({ ofTotal }) => ofTotal === null) ? words.noRatioNearNought : null
}
