import { exponentOf, formatFixed } from './format-number.ts'

/** Evenly spaced round numbers along an axis that cover the data. */
export interface Ticks {
  readonly low: number
  readonly high: number
  readonly step: number
  readonly values: readonly number[]
}

/** `count` times `digit` times ten to the `exponent`, without the rounding of repeated addition: 3 x 0.1 is 0.3. */
function multiple(count: number, digit: number, exponent: number): number {
  return exponent < 0 ? (count * digit) / Number(`1e${-exponent}`) : count * digit * Number(`1e${exponent}`)
}

/** A range that ticks can divide: one without extent, or narrower than digits can tell, is widened to zero, or to 0..1. */
function dividable(low: number, high: number): readonly [number, number] {
  const size = Math.max(Math.abs(low), Math.abs(high))
  if (high - low > size * 1e-9 && size > 1e-100) return [low, high]
  return size > 1e-100 ? [Math.min(low, 0), Math.max(high, 0)] : [0, 1]
}

/**
 * Ticks at multiples of 1, 2 or 5 times a power of ten, with at most `most` intervals over [low, high]; both within
 * 1e100 of zero. The range grows outwards to the next tick at each end.
 */
export function niceTicks(low: number, high: number, most: number): Ticks {
  if (!(Math.abs(low) <= 1e100 && Math.abs(high) <= 1e100)) throw new RangeError(`No axis for ${low} to ${high}`)
  const [from, to] = dividable(low, high)
  for (let exponent = exponentOf((to - from) / most); ; exponent++) {
    for (const digit of [1, 2, 5]) {
      const step = multiple(1, digit, exponent)
      const first = Math.floor(from / step)
      const last = Math.ceil(to / step)
      if (last - first > most) continue
      const values = Array.from(
        { length: last - first + 1 },
        (_, index) => multiple(first + index, digit, exponent) + 0,
      )
      return { low: multiple(first, digit, exponent) + 0, high: multiple(last, digit, exponent) + 0, step, values }
    }
  }
}

/** All ticks of an axis with the decimals that their step needs: 0, 0.5, 1.0. */
export function tickLabels(ticks: Ticks): string[] {
  const decimals = Math.max(0, Math.min(12, -exponentOf(ticks.step)))
  return ticks.values.map((value) => formatFixed(value, decimals))
}

/**
 * Years to write under an axis: the first and the last of the data and, between them, round years at the smallest step
 * of 1, 2, 5, 10, 20, 50, 100 that leaves `most` labels or fewer; round years within half a step of either end give way.
 */
export function yearTicks(first: number, last: number, most: number): number[] {
  if (last <= first) return [first]
  const step = [1, 2, 5, 10, 20, 50, 100].find((years) => (last - first) / years <= most - 1) ?? 500
  const years = [first]
  for (let year = Math.ceil(first / step) * step; year < last; year += step) {
    if (year - first > step / 2 && last - year > step / 2) years.push(year)
  }
  return [...years, last]
}
