import { log } from '../../numerics/elementary.ts'
import { logarithmicMean } from './logarithmic-mean.ts'
import { ratiosOf } from './ratios-of-parts.ts'

/** One part of a total: its factors at two times (or in two scenarios), whose product is the part. */
export interface FactorRow {
  readonly before: ArrayLike<number>
  readonly after: ArrayLike<number>
}

/** What each factor contributed to the change of a total. */
export interface Decomposition {
  /** Of the rows that have logarithms: the total that the factors explain. */
  readonly before: number
  readonly after: number
  /** Contribution of each factor; they sum to `after - before`. */
  readonly additive: Float64Array
  /** Ratio of each factor; their product is `after / before`. Null where either total is nought. */
  readonly multiplicative: readonly number[] | null
  /** Change of the rows that have none: sinks, and what changed its sign. It stands beside the factors. */
  readonly separate: number
}

/**
 * Logarithmic mean Divisia index, first method (LMDI-I), of V = sum_i prod_k x_ik:
 *
 *     additive        dV_k = sum_i L(V_i, V_i0) ln(x_ik / x_ik0)
 *     multiplicative  D_k  = exp( sum_i L(V_i, V_i0) / L(V, V0) ln(x_ik / x_ik0) )
 *
 * A nought is the limit of a small number: a part that appears is the work of the factors that were nought, in equal
 * shares; a part that goes, likewise. A row with a factor below nought, a sink, has no logarithms and is a term of its
 * own, as is one whose factor changes its sign.
 *
 * @param rows each with `factorCount` factors before and after, all finite
 * @see Ang (2005), Energy Policy 33, 867-871; zeros: Ang and Liu (2007), Energy Policy 35, 238-246
 */
export function decompose(rows: readonly FactorRow[], factorCount: number): Decomposition {
  const additive = new Float64Array(factorCount)
  let before = 0
  let after = 0
  let separate = 0
  for (const row of rows) {
    const v0 = product(row.before, factorCount)
    const v1 = product(row.after, factorCount)
    if (hasNegative(row, factorCount)) {
      separate += v1 - v0
      continue
    }
    before += v0
    after += v1
    if (v0 === 0 && v1 === 0) continue
    if (v0 === 0 || v1 === 0) shareOfNoughts(row, v0, v1, additive)
    else {
      const weight = logarithmicMean(v1, v0)
      for (let k = 0; k < factorCount; k++) {
        additive[k] = additive[k]! + weight * (log(row.after[k]!) - log(row.before[k]!))
      }
    }
  }
  return { before, after, additive, multiplicative: ratiosOf([...additive], before, after), separate }
}

/** A part that appears or goes belongs to the factors that are nought at the one time and not at the other. */
function shareOfNoughts(row: FactorRow, v0: number, v1: number, additive: Float64Array): void {
  const empty = v0 === 0 ? row.before : row.after
  let noughts = 0
  for (let k = 0; k < additive.length; k++) if (empty[k] === 0) noughts += 1
  for (let k = 0; k < additive.length; k++) {
    if (empty[k] === 0) additive[k] = additive[k]! + (v1 - v0) / noughts
  }
}

function product(factors: ArrayLike<number>, count: number): number {
  let value = 1
  for (let k = 0; k < count; k++) value *= factors[k]!
  return value
}

function hasNegative(row: FactorRow, count: number): boolean {
  for (let k = 0; k < count; k++) if (row.before[k]! < 0 || row.after[k]! < 0) return true
  return false
}
