import type { Evaluate } from '../../../model/formula/formula-function.ts'
import { parseFormula, type FormulaScope } from '../../../model/formula/formula.ts'
import type { FormulaProblem } from '../../../model/formula/formula-problem.ts'

/** Three years and a few series, small enough to work by hand. */
export const SERIES: Readonly<Record<string, readonly number[]>> = {
  gdp: [100, 110, 121],
  population: [50, 50, 55],
  cars: [1, 2, 4],
  factor: [0, -1, 2],
}

const NAMES = Object.keys(SERIES)
export const VALUES = Float64Array.from(NAMES.flatMap((name) => SERIES[name] ?? []))
export const offsetOf = (name: string): number => 3 * NAMES.indexOf(name)

export const SCOPE: FormulaScope = {
  horizon: { start: 2020, end: 2022 },
  series: new Map([
    ['gdp', 'billion USD_2020'],
    ['population', 'million person'],
    ['cars', 'million vehicle'],
    ['factor', null],
  ]),
  unit: null,
}

export function compiled(text: string): Evaluate {
  const formula = parseFormula(text, SCOPE)
  if (!formula.ok) throw new Error(`${text}: ${JSON.stringify(formula.error)}`)
  return formula.value.compile(offsetOf)
}

/** The values of 2020, 2021 and 2022. */
export function valuesOf(text: string): number[] {
  const evaluate = compiled(text)
  return [0, 1, 2].map((t) => evaluate(VALUES, t))
}

export function problemsOf(text: string, scope: FormulaScope = SCOPE): readonly FormulaProblem[] {
  const formula = parseFormula(text, scope)
  return formula.ok ? [] : formula.error
}
