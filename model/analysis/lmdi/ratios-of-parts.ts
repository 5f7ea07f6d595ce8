import { exp } from '../../numerics/elementary.ts'
import { logarithmicMean } from './logarithmic-mean.ts'

/**
 * By what each part of a change multiplies the whole:
 *
 *     D_i = exp( dV_i / L(V, V0) ),   prod_i D_i = V / V0   where sum_i dV_i = V - V0,
 *
 * the multiplicative form of LMDI-I for the effect of a factor, and the same weight for a term that has none. Null where the
 * whole is nought or below on a side, which has no logarithm, and where it is so near nought that a ratio is beyond numbers.
 *
 * @see Ang (2004), Energy Policy 32, 1131-1139: dV_k / ln D_k = L(V, V0) for every k
 */
export function ratiosOf(changes: readonly number[], before: number, after: number): readonly number[] | null {
  if (ratioOf(before, after) === null) return null
  const weight = logarithmicMean(after, before)
  const ratios = changes.map((change) => exp(change / weight))
  return ratios.every((ratio) => ratio > 0 && ratio < Infinity) ? ratios : null
}

/** After over before; null where either is nought or below. */
export const ratioOf = (before: number, after: number): number | null =>
  before > 0 && after > 0 ? after / before : null
