import { exp, log } from '../numerics/elementary.ts'
import { once, type FormulaFunction } from './formula-function.ts'
import { dimensionless, product, provided, shared } from './formula-dimension.ts'

/** Functions of their arguments' values in the same year. */

/** The smallest of its arguments. */
export const min: FormulaFunction = {
  parameters: ['value'],
  repeats: 1,
  weight: once,
  dimension: (operands) => shared(...operands),
  compile({ at }) {
    return (values, t) => {
      let least = Infinity
      for (const operand of at) least = Math.min(least, operand(values, t))
      return least
    }
  },
}

/** The largest of its arguments. */
export const max: FormulaFunction = {
  parameters: ['value'],
  repeats: 1,
  weight: once,
  dimension: (operands) => shared(...operands),
  compile({ at }) {
    return (values, t) => {
      let greatest = -Infinity
      for (const operand of at) greatest = Math.max(greatest, operand(values, t))
      return greatest
    }
  },
}

export const abs: FormulaFunction = {
  parameters: ['value'],
  repeats: 0,
  weight: once,
  dimension: ([x = 'unknown']) => x,
  compile:
    ({ at: [x = none] }) =>
    (values, t) =>
      Math.abs(x(values, t)),
}

/** Of a plain number or ratio. */
export const exponential: FormulaFunction = {
  parameters: ['value'],
  repeats: 0,
  weight: once,
  dimension: ([x = 'unknown']) => dimensionless(x),
  compile:
    ({ at: [x = none] }) =>
    (values, t) =>
      exp(x(values, t)),
}

/** Natural logarithm, of a plain number or ratio. */
export const logarithm: FormulaFunction = {
  parameters: ['value'],
  repeats: 0,
  weight: once,
  dimension: ([x = 'unknown']) => dimensionless(x),
  compile:
    ({ at: [x = none] }) =>
    (values, t) =>
      log(x(values, t)),
}

export const sqrt: FormulaFunction = {
  parameters: ['value'],
  repeats: 0,
  weight: once,
  dimension: ([x = 'unknown']) => product('literal', x, 0.5),
  compile:
    ({ at: [x = none] }) =>
    (values, t) =>
      Math.sqrt(x(values, t)),
}

/**
 * Gompertz curve of ownership in income:
 *
 *     gompertz(x, S, a, b) = S · e^(a · e^(b · x)),   a < 0, b < 0
 *
 * From S · e^a at x = 0 to the saturation S. J. Dargay, D. Gately and M. Sommer, "Vehicle ownership and income growth,
 * worldwide: 1960-2030", The Energy Journal 28(4), 2007.
 */
export const gompertz: FormulaFunction = {
  parameters: ['x', 'saturation', 'a', 'b'],
  repeats: 0,
  weight: once,
  dimension: ([x = 'unknown', saturation = 'unknown', a = 'unknown', b = 'unknown']) =>
    provided(saturation, dimensionless(a), b === 'literal' ? 'literal' : dimensionless(product(x, b, 1))),
  compile:
    ({ at: [x = none, saturation = none, a = none, b = none] }) =>
    (values, t) =>
      saturation(values, t) * exp(a(values, t) * exp(b(values, t) * x(values, t))),
}

/**
 * Logistic curve in x, often in `year`:
 *
 *     logistic(x, S, m, k) = S / (1 + e^(-k · (x - m)))
 *
 * Half the saturation S at the midpoint m; k is the steepness, the growth rate far below the midpoint.
 */
export const logistic: FormulaFunction = {
  parameters: ['x', 'saturation', 'midpoint', 'steepness'],
  repeats: 0,
  weight: once,
  dimension: ([x = 'unknown', saturation = 'unknown', midpoint = 'unknown', steepness = 'unknown']) =>
    provided(
      saturation,
      shared(x, midpoint),
      steepness === 'literal' ? 'literal' : dimensionless(product(x, steepness, 1)),
    ),
  compile:
    ({ at: [x = none, saturation = none, midpoint = none, steepness = none] }) =>
    (values, t) =>
      saturation(values, t) / (1 + exp(-steepness(values, t) * (x(values, t) - midpoint(values, t)))),
}

/** Stands for an argument that the check of the call has already found missing. */
function none(): number {
  return NaN
}
