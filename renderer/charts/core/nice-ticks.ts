import { exponentOf, formatFixed } from './format-number.ts'

/** Evenly spaced round numbers along an axis. */
export interface Ticks {
  readonly step: number
  readonly values: readonly number[]
}

/** `count` times `digit` times ten to the `exponent`, without the rounding of repeated addition: 3 x 0.1 is 0.3. */
function multiple(count: number, digit: number, exponent: number): number {
  return exponent < 0 ? (count * digit) / Number(`1e${-exponent}`) : count * digit * Number(`1e${exponent}`)
}

/**
 * The multiples of 1, 2 or 5 times a power of ten that lie within [low, high], at the smallest step that gives `most` of
 * them or fewer. Needs low < high, both within 1e100 of zero, and an extent that digits can tell apart.
 */
export function niceTicks(low: number, high: number, most: number): Ticks {
  const size = Math.max(Math.abs(low), Math.abs(high))
  if (!(size <= 1e100 && high - low > size * 1e-9)) throw new RangeError(`No axis from ${low} to ${high}`)
  for (let exponent = exponentOf((high - low) / most); ; exponent++) {
    for (const digit of [1, 2, 5]) {
      const step = multiple(1, digit, exponent)
      const first = Math.ceil(low / step)
      const count = Math.floor(high / step) - first + 1
      if (count > most) continue
      return { step, values: Array.from({ length: count }, (_, index) => multiple(first + index, digit, exponent) + 0) }
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
