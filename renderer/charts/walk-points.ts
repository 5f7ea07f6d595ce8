import { type ChartSeries, pointIn } from './chart-series.ts'

/** Where a reader stands: a series by its place in the chart, and a year. */
export interface Standing {
  readonly at: number
  readonly year: number
}

export type WalkKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End'

export const isWalkKey = (key: string): key is WalkKey =>
  ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key)

const knownYears = (series: ChartSeries | undefined): number[] =>
  series ? series.years.filter((year) => pointIn(series, year) !== null) : []

/** The year of the series nearest to the one asked for; of two as near, the earlier. */
function nearestYear(series: ChartSeries | undefined, year: number): number | null {
  const years = knownYears(series)
  if (years.length === 0) return null
  return years.reduce((best, other) => (Math.abs(other - year) < Math.abs(best - year) ? other : best))
}

/**
 * The next point by a key: left and right go through the years of a series, up and down through the series at the same
 * or the nearest year, Home and End to the first and last year. Gaps and empty series are stepped over; at an end one
 * stays. The first key of all leads to the last year of the first series. Null where no series has a number.
 */
export function walk(series: readonly ChartSeries[], from: Standing | null, key: WalkKey): Standing | null {
  if (from === null) {
    const at = series.findIndex((one) => knownYears(one).length > 0)
    const year = knownYears(series[at]).at(-1)
    return year === undefined ? null : { at, year }
  }
  const years = knownYears(series[from.at])
  const own = (year: number | undefined): Standing => (year === undefined ? from : { ...from, year })
  switch (key) {
    case 'ArrowLeft':
      return own(years.findLast((year) => year < from.year))
    case 'ArrowRight':
      return own(years.find((year) => year > from.year))
    case 'Home':
      return own(years.at(0))
    case 'End':
      return own(years.at(-1))
    case 'ArrowUp':
    case 'ArrowDown': {
      const step = key === 'ArrowUp' ? -1 : 1
      for (let at = from.at + step; at >= 0 && at < series.length; at += step) {
        const year = nearestYear(series[at], from.year)
        if (year !== null) return { at, year }
      }
      return from
    }
  }
}

/** Heights of the series in a year on the vertical axis, by place in the chart; null where there is none. */
export const heightsIn = (series: readonly ChartSeries[], year: number): (number | null)[] =>
  series.map((one) => {
    const point = pointIn(one, year)
    return point === null ? null : (one.places?.[one.years.indexOf(year)] ?? point.value)
  })

/** The point nearest to a place: first the year, then the series whose height is nearest. Null where there is none. */
export function nearestPoint(
  series: readonly ChartSeries[],
  years: readonly number[],
  year: number,
  height: number,
): Standing | null {
  const near = years.reduce<number | null>(
    (best, other) => (best === null || Math.abs(other - year) < Math.abs(best - year) ? other : best),
    null,
  )
  if (near === null) return null
  let standing: Standing | null = null
  let least = Infinity
  heightsIn(series, near).forEach((own, at) => {
    if (own !== null && Math.abs(own - height) < least) {
      least = Math.abs(own - height)
      standing = { at, year: near }
    }
  })
  return standing
}
