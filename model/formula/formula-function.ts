import { isWithinHorizon, type Horizon } from '../domain/years.ts'
import type { DimensionConflict, FormulaDimension } from './formula-dimension.ts'

/**
 * The value of an expression at year index t. `values` holds one row of years for each series, wherever the compiler
 * was told that they start: series s in year index t is `values[offset(s) + t]`.
 */
export type Evaluate = (values: Float64Array, t: number) => number

export interface Operands {
  /** One closure an argument. */
  readonly at: readonly Evaluate[]
  /** The same arguments where they are plain numbers, NaN elsewhere. */
  readonly literals: readonly number[]
  readonly startYear: number
}

/** A function that an expression may call. */
export interface FormulaFunction {
  /** Names of the parameters, in order; a name in `LITERAL_PARAMETERS` asks for a plain number. */
  readonly parameters: readonly string[]
  /** How many of the last parameters may be repeated as a group; 0 for none. */
  readonly repeats: number
  /** How often the arguments are evaluated for one value, at most. */
  weight(literals: readonly (number | null)[]): number
  dimension(operands: readonly FormulaDimension[]): FormulaDimension | DimensionConflict
  compile(operands: Operands): Evaluate
}

export const once = (): number => 1

/** Longest look back of `lag` and `smooth`, in years. */
const MAX_SPAN = 100

/** What a parameter that has to be a plain number accepts: a calendar year, one of the study's years, or a span. */
const LITERAL_PARAMETERS: Readonly<Record<string, (value: number, horizon: Horizon) => Misuse | null>> = {
  year: (value) => (Number.isInteger(value) && value >= 1000 && value <= 3000 ? null : 'argument-out-of-range'),
  baseYear(value, horizon) {
    return Number.isInteger(value) && isWithinHorizon(horizon, value) ? null : 'year-outside-horizon'
  },
  span: (value) => (Number.isInteger(value) && value >= 1 && value <= MAX_SPAN ? null : 'argument-out-of-range'),
}

export type Misuse = 'argument-count' | 'argument-not-constant' | 'argument-out-of-range' | 'year-outside-horizon'

export interface MisusedCall {
  readonly misuse: Misuse
  /** Which argument, from 0; null when their number is wrong. */
  readonly argument: number | null
}

/** What is wrong with a call, given its arguments where they are plain numbers. */
export function misuseOf(
  called: FormulaFunction,
  literals: readonly (number | null)[],
  horizon: Horizon,
): MisusedCall | null {
  if (!acceptsCount(called, literals.length)) return { misuse: 'argument-count', argument: null }
  let lastYear = -Infinity
  for (const [argument, literal] of literals.entries()) {
    const parameter = parameterAt(called, argument)
    const check = LITERAL_PARAMETERS[parameter]
    if (check === undefined) continue
    if (literal === null) return { misuse: 'argument-not-constant', argument }
    const misuse = check(literal, horizon)
    if (misuse !== null) return { misuse, argument }
    if (parameter !== 'year') continue
    if (literal <= lastYear) return { misuse: 'argument-out-of-range', argument }
    lastYear = literal
  }
  return null
}

/** How a call is written: `interp(year, value, ...)`. */
export function usageOf(name: string, { parameters, repeats }: FormulaFunction): string {
  return `${name}(${[...parameters, ...(repeats > 0 ? ['...'] : [])].join(', ')})`
}

function acceptsCount({ parameters, repeats }: FormulaFunction, count: number): boolean {
  const extra = count - parameters.length
  return repeats === 0 ? extra === 0 : extra >= 0 && extra % repeats === 0
}

function parameterAt({ parameters, repeats }: FormulaFunction, index: number): string {
  const first = parameters.length - repeats
  return parameters[index < first ? index : first + ((index - first) % repeats)] ?? ''
}
