import { usageOf, type FormulaFunction } from './formula-function.ts'
import { abs, exponential, gompertz, logarithm, logistic, max, min, sqrt } from './pointwise-functions.ts'
import { elasticity, growth, interp, lag, smooth, step } from './time-functions.ts'

/** Every function that an expression may call, by the name it is called by. */
export const FORMULA_FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map([
  ['abs', abs],
  ['elasticity', elasticity],
  ['exp', exponential],
  ['gompertz', gompertz],
  ['growth', growth],
  ['interp', interp],
  ['lag', lag],
  ['log', logarithm],
  ['logistic', logistic],
  ['max', max],
  ['min', min],
  ['smooth', smooth],
  ['sqrt', sqrt],
  ['step', step],
])

/** How each of them is called, for a list of what is allowed. */
export const FUNCTION_USAGES: string = [...FORMULA_FUNCTIONS].map(([name, called]) => usageOf(name, called)).join(', ')
