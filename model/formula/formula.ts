import { formatDimension, sameDimension } from '../domain/dimension.ts'
import { err, ok, type Result } from '../domain/result.ts'
import { dimensionOf } from '../domain/units.ts'
import type { Horizon } from '../domain/years.ts'
import { compileExpression } from './compile-expression.ts'
import { expressionCost, MAX_COST } from './expression-cost.ts'
import type { Expression } from './expression.ts'
import type { FormulaDimension } from './formula-dimension.ts'
import type { Evaluate } from './formula-function.ts'
import { FORMULA_FUNCTIONS } from './formula-functions.ts'
import type { FormulaProblem } from './formula-problem.ts'
import { judgeDimensions } from './judge-dimensions.ts'
import { parseMathTree } from './math-tree.ts'
import { readExpression } from './read-expression.ts'
import { RESERVED_WORDS, tokenise } from './tokens.ts'

/** What an expression may name. */
export interface FormulaScope {
  readonly horizon: Horizon
  /** The series that may be referred to, each with its unit, or null where that is not known. */
  readonly series: ReadonlyMap<string, string | null>
  /** Unit of the series that the expression stands for; null to leave the result unchecked. */
  readonly unit: string | null
}

/** An expression that has been parsed and checked. */
export interface Formula {
  readonly text: string
  /** The series that it refers to, each once, in order of appearance. */
  readonly names: readonly string[]
  /** `literal` when nothing in it has a unit, `unknown` when a series without a unit decides. */
  readonly dimension: FormulaDimension
  /** What it says, for those who write it down in another way. */
  readonly expression: Expression
  /**
   * Builds the evaluation. Series s at year index t is `values[offsetOf(s) + t]`; year index 0 is the first year of
   * the horizon. The closure allocates nothing; dividing by zero or leaving a function's domain gives an infinity or
   * NaN, which the caller has to look for.
   */
  compile(offsetOf: (name: string) => number): Evaluate
}

/**
 * Reads an expression such as `gdp_per_capita[2018] * elasticity(gdp, 2018, 0.8)`.
 *
 * Operators `+ - * / ^`, comparisons, `?:`, the names in scope, `year`, and the functions in `FORMULA_FUNCTIONS`.
 * The parser of math.js decides on syntax and precedence; nothing else of that library can be reached. Every problem
 * that does not hide another is listed.
 */
export function parseFormula(text: string, scope: FormulaScope): Result<Formula, readonly FormulaProblem[]> {
  const tokens = tokenise(text)
  if (!tokens.ok) return err([tokens.error])
  const tree = parseMathTree(text, tokens.value)
  if (!tree.ok) return err([tree.error])
  const { horizon, series } = scope
  const { expression, problems } = readExpression(tree.value, tokens.value, series, horizon)
  if (problems.length > 0) return err(problems)
  if (expressionCost(expression) > MAX_COST) return err([tooCostly(text)])
  const judged = judge(expression, scope)
  if (!judged.ok) return judged
  return ok({
    text,
    names: [
      ...new Set(tokens.value.flatMap(({ kind, text: name }) => (kind === 'name' && series.has(name) ? [name] : []))),
    ],
    dimension: judged.value,
    expression,
    compile: (offsetOf) => compileExpression(expression, horizon, offsetOf),
  })
}

/** Names that no series may have, because an expression would read them as something else. */
export function isReservedName(name: string): boolean {
  return RESERVED_WORDS.has(name) || FORMULA_FUNCTIONS.has(name)
}

function judge(
  expression: Expression,
  { series, unit }: FormulaScope,
): Result<FormulaDimension, readonly FormulaProblem[]> {
  const problems: FormulaProblem[] = []
  const known = (name: string): FormulaDimension => dimensionOfUnit(series.get(name) ?? null)
  const dimension = judgeDimensions(expression, known, problems)
  if (problems.length > 0) return err(problems)
  const expected = dimensionOfUnit(unit)
  if (typeof dimension === 'string' || typeof expected === 'string' || sameDimension(dimension, expected)) {
    return ok(dimension)
  }
  const found = formatDimension(dimension)
  const allowed = formatDimension(expected)
  return err([{ kind: 'expression-unit', reason: 'wrong-result', found, allowed, position: 1 }])
}

/** A unit that cannot be read is reported where it is written, not here. */
function dimensionOfUnit(unit: string | null): FormulaDimension {
  if (unit === null) return 'unknown'
  const dimension = dimensionOf(unit)
  return dimension.ok ? dimension.value : 'unknown'
}

function tooCostly(text: string): FormulaProblem {
  const found = text.slice(0, 20)
  return { kind: 'expression-syntax', reason: 'too-costly', found, allowed: String(MAX_COST), position: 1 }
}
