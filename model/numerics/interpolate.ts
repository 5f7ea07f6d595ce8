import { exp, pow } from './elementary.ts'

/** How a series runs between its points. Before the first and after the last point, that point's value holds. */
export type InterpolationMethod = 'linear' | 'step' | 'growth' | 'logistic'

/**
 * An annual series prepared from the years of its points, so that evaluating it again with other values costs a
 * multiplication a year. For year index t:
 *
 *     linear, step, logistic   v[t] = v[left] + weight · (v[right] - v[left])
 *     growth                   v[t] = v[left] · (v[right] / v[left])^weight
 *
 * At and outside the points weight is 0, so that a point is met exactly.
 */
export interface Interpolation {
  readonly method: InterpolationMethod
  readonly pointCount: number
  readonly left: Int32Array
  readonly right: Int32Array
  readonly weight: Float64Array
}

/** The calendar years to fill, both included. */
export interface YearRange {
  readonly start: number
  readonly end: number
}

/**
 * Prepares a method for points at `years` (strictly increasing whole years, at least one; they may lie outside the
 * range). With u = (t - t0) / (t1 - t0) between two points:
 *
 * - `linear`: weight u.
 * - `step`: weight 0; the last point's value holds until the next point's year.
 * - `growth`: weight u, as the exponent of a constant yearly rate, v0 · (v1 / v0)^u.
 * - `logistic`: an S between each two points, weight (L(u) - L(0)) / (L(1) - L(0)) with L(u) = 1 / (1 + e^(-10 (u - 1/2))).
 *   It is monotone, meets both points, is half way at u = 1/2, and is steepest there, 2.5339 times the linear slope.
 */
export function compileInterpolation(
  method: InterpolationMethod,
  years: readonly number[],
  range: YearRange,
): Interpolation {
  checkYears(years)
  const length = range.end - range.start + 1
  const left = new Int32Array(length)
  const right = new Int32Array(length)
  const weight = new Float64Array(length)
  let point = 0
  for (let t = 0; t < length; t++) {
    const year = range.start + t
    while (point + 1 < years.length && years[point + 1]! <= year) point++
    const next = Math.min(point + 1, years.length - 1)
    const from = years[point]!
    left[t] = point
    right[t] = point
    if (next === point || year <= from) continue
    right[t] = next
    weight[t] = weightOf(method, (year - from) / (years[next]! - from))
  }
  return { method, pointCount: years.length, left, right, weight }
}

/**
 * Fills `out[outOffset ...]` with one value a year, from point values at `values[offset ...]`. Allocates nothing.
 *
 * Under `growth` the values must have one sign and none be zero (`growthIsDefined`); a pair that is not so gives NaN
 * between its two points, never a plausible number.
 */
export function evaluateInterpolation(
  plan: Interpolation,
  values: Float64Array,
  offset: number,
  out: Float64Array,
  outOffset: number,
): void {
  const { left, right, weight } = plan
  const first = values[offset]!
  if (plan.pointCount === 1) {
    for (let t = 0; t < weight.length; t++) out[outOffset + t] = first
    return
  }
  const isGrowth = plan.method === 'growth'
  for (let t = 0; t < weight.length; t++) {
    const from = values[offset + left[t]!]!
    const w = weight[t]!
    if (w === 0) out[outOffset + t] = from
    else {
      const to = values[offset + right[t]!]!
      out[outOffset + t] = isGrowth ? grow(from, to, w) : from + w * (to - from)
    }
  }
}

/** Whether `growth` can join these values: all finite, none zero, all of one sign. One point alone needs no sign. */
export function growthIsDefined(values: readonly number[]): boolean {
  if (values.length < 2) return true
  const sign = Math.sign(values[0]!)
  return sign !== 0 && values.every((value) => Number.isFinite(value) && Math.sign(value) === sign)
}

function grow(from: number, to: number, exponent: number): number {
  const ratio = to / from
  return ratio > 0 ? from * pow(ratio, exponent) : NaN
}

function weightOf(method: InterpolationMethod, u: number): number {
  switch (method) {
    case 'linear':
    case 'growth':
      return u
    case 'step':
      return 0
    case 'logistic':
      return (sigmoid(u) - sigmoid(0)) / (sigmoid(1) - sigmoid(0))
  }
}

const STEEPNESS = 10

function sigmoid(u: number): number {
  return 1 / (1 + exp(-STEEPNESS * (u - 0.5)))
}

function checkYears(years: readonly number[]): void {
  if (years.length === 0) throw new RangeError('An interpolation needs at least one point')
  for (const [index, year] of years.entries()) {
    if (!Number.isInteger(year)) throw new RangeError(`Point year ${year} is no whole year`)
    if (index > 0 && year <= years[index - 1]!)
      throw new RangeError(`Point years must increase, not ${years.join(', ')}`)
  }
}
