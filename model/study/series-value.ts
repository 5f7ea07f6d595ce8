import { compileInterpolation, evaluateInterpolation } from '../numerics/interpolate.ts'
import type { Series } from './study.ts'

/** Value of a series of points in one year; null for an expression or a series without points. */
export function valueOfSeries({ method, points }: Series, year: number): number | null {
  if (method === 'expression' || points.length === 0) return null
  // Every method meets its points, and one point alone holds in all years: nothing is to be interpolated.
  const met = points.length === 1 ? points[0] : points.find((point) => point.year === year)
  if (met !== undefined) return met.value
  const plan = compileInterpolation(
    method,
    points.map((point) => point.year),
    { start: year, end: year },
  )
  const value = new Float64Array(1)
  evaluateInterpolation(
    plan,
    Float64Array.from(points, (point) => point.value),
    0,
    value,
    0,
  )
  return value[0]!
}
