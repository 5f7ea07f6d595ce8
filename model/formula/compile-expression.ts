import type { Horizon } from '../domain/years.ts'
import { pow } from '../numerics/elementary.ts'
import { literalValue, type Expression, type Operator } from './expression.ts'
import type { Evaluate } from './formula-function.ts'
import { FORMULA_FUNCTIONS } from './formula-functions.ts'

/**
 * Builds the closure that evaluates a checked expression. It allocates nothing when called.
 *
 * `offsetOf` says where the row of a series begins in the array of values: series s at year index t is
 * `values[offsetOf(s) + t]`, year index 0 being the first year of the horizon.
 */
export function compileExpression(
  expression: Expression,
  horizon: Horizon,
  offsetOf: (name: string) => number,
): Evaluate {
  const compile = (part: Expression): Evaluate => compileExpression(part, horizon, offsetOf)
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression
      return () => value
    }
    case 'year': {
      const { start } = horizon
      return (_, t) => start + t
    }
    case 'series': {
      const offset = offsetOf(expression.name)
      if (expression.year === null) return (values, t) => values[offset + t]!
      const fixed = offset + expression.year - horizon.start
      return (values) => values[fixed]!
    }
    case 'negation': {
      const operand = compile(expression.operand)
      return (values, t) => 0 - operand(values, t)
    }
    case 'choice': {
      const test = compile(expression.test)
      const yes = compile(expression.yes)
      const no = compile(expression.no)
      // Neither 0 nor NaN, which is what `&&` and `?` take for false.
      return (values, t) => (test(values, t) ? yes(values, t) : no(values, t))
    }
    case 'operation':
      return operation(expression.operator, compile(expression.left), compile(expression.right))
    case 'call': {
      const called = FORMULA_FUNCTIONS.get(expression.name)
      if (called === undefined) throw new Error(`Unchecked call of ${expression.name}`)
      return called.compile({
        at: expression.operands.map(compile),
        literals: expression.operands.map((operand) => literalValue(operand) ?? NaN),
        startYear: horizon.start,
      })
    }
  }
}

/** Comparisons give 1 or 0. */
function operation(operator: Operator, left: Evaluate, right: Evaluate): Evaluate {
  switch (operator) {
    case '+':
      return (values, t) => left(values, t) + right(values, t)
    case '-':
      return (values, t) => left(values, t) - right(values, t)
    case '*':
      return (values, t) => left(values, t) * right(values, t)
    case '/':
      return (values, t) => left(values, t) / right(values, t)
    case '^':
      return (values, t) => pow(left(values, t), right(values, t))
    case '<':
      return (values, t) => (left(values, t) < right(values, t) ? 1 : 0)
    case '<=':
      return (values, t) => (left(values, t) <= right(values, t) ? 1 : 0)
    case '>':
      return (values, t) => (left(values, t) > right(values, t) ? 1 : 0)
    case '>=':
      return (values, t) => (left(values, t) >= right(values, t) ? 1 : 0)
    case '==':
      return (values, t) => (left(values, t) === right(values, t) ? 1 : 0)
    case '!=':
      return (values, t) => (left(values, t) !== right(values, t) ? 1 : 0)
  }
}
