import { DIMENSIONLESS } from '../domain/dimension.ts'
import { pow } from '../numerics/elementary.ts'
import { dimensionless, provided, shared } from './formula-dimension.ts'
import { once, type Evaluate, type FormulaFunction } from './formula-function.ts'

/** Functions that look at other years, or at the year itself. */

/** `lag(x, n)`: x of n years before; in the first n years, x of the first year. */
export const lag: FormulaFunction = {
  parameters: ['series', 'span'],
  repeats: 0,
  weight: once,
  dimension: ([x = 'unknown']) => x,
  compile({ at: [x = none], literals: [, span = 0] }) {
    return (values, t) => x(values, Math.max(0, t - span))
  },
}

/** `smooth(x, n)`: mean of x over the last n years, this one included; of fewer years at the start. */
export const smooth: FormulaFunction = {
  parameters: ['series', 'span'],
  repeats: 0,
  weight: ([, span]) => span ?? 1,
  dimension: ([x = 'unknown']) => x,
  compile({ at: [x = none], literals: [, span = 1] }) {
    return (values, t) => {
      const first = Math.max(0, t - span + 1)
      let sum = 0
      for (let year = first; year <= t; year++) sum += x(values, year)
      return sum / (t - first + 1)
    }
  },
}

/** `elasticity(x, y0, e) = (x[t] / x[y0])^e`: how a demand follows a driver. */
export const elasticity: FormulaFunction = {
  parameters: ['series', 'baseYear', 'elasticity'],
  repeats: 0,
  weight: () => 2,
  dimension: ([, , e = 'unknown']) => provided(DIMENSIONLESS, dimensionless(e)),
  compile({ at: [x = none, , e = none], literals: [, baseYear = NaN], startYear }) {
    const base = baseYear - startYear
    return (values, t) => pow(x(values, t) / x(values, base), e(values, t))
  },
}

/** `growth(v0, y0, r) = v0 · (1 + r)^(year - y0)`; r of the year in question. */
export const growth: FormulaFunction = {
  parameters: ['value', 'year', 'rate'],
  repeats: 0,
  weight: once,
  dimension: ([value = 'unknown', , rate = 'unknown']) => provided(value, dimensionless(rate)),
  compile({ at: [value = none, , rate = none], literals: [, year = NaN], startYear }) {
    return (values, t) => value(values, t) * pow(1 + rate(values, t), startYear + t - year)
  },
}

/** `step(y, before, after)`: `before` in all years before y, `after` from y on. */
export const step: FormulaFunction = {
  parameters: ['year', 'before', 'after'],
  repeats: 0,
  weight: once,
  dimension: ([, before = 'unknown', after = 'unknown']) => shared(before, after),
  compile({ at: [, before = none, after = none], literals: [year = NaN], startYear }) {
    return (values, t) => (startYear + t < year ? before(values, t) : after(values, t))
  },
}

/** `interp(y1, v1, y2, v2, ...)`: straight lines between the points, level before the first and after the last. */
export const interp: FormulaFunction = {
  parameters: ['year', 'value'],
  repeats: 2,
  weight: once,
  dimension: (operands) => shared(...operands.filter((_, index) => index % 2 === 1)),
  compile({ at, literals, startYear }) {
    const years = literals.filter((_, index) => index % 2 === 0)
    const points = at.filter((_, index) => index % 2 === 1)
    return (values, t) => {
      const year = startYear + t
      let next = 0
      while (next < years.length && years[next]! <= year) next++
      const from = points[Math.max(0, next - 1)]!(values, t)
      if (next === 0 || next === years.length) return from
      const since = years[next - 1]!
      return from + ((year - since) / (years[next]! - since)) * (points[next]!(values, t) - from)
    }
  },
}

/** Stands for an argument that the check of the call has already found missing. */
const none: Evaluate = () => NaN
