import { literalValue, type Expression } from './expression.ts'
import { FORMULA_FUNCTIONS } from './formula-functions.ts'

/** Most operations that one value of one year may take: some 30 microseconds. */
export const MAX_COST = 10_000

/**
 * Operations for one value, at most. A function that evaluates its arguments several times (`smooth` over n years)
 * multiplies their cost, so that nesting it cannot make a short text run for hours.
 */
export function expressionCost(expression: Expression): number {
  switch (expression.kind) {
    case 'literal':
    case 'year':
    case 'series':
      return 1
    case 'negation':
      return 1 + expressionCost(expression.operand)
    case 'operation':
      return 1 + expressionCost(expression.left) + expressionCost(expression.right)
    case 'choice':
      return 1 + expressionCost(expression.test) + expressionCost(expression.yes) + expressionCost(expression.no)
    case 'call': {
      const inner = expression.operands.reduce((sum, operand) => sum + expressionCost(operand), 1)
      const weight = FORMULA_FUNCTIONS.get(expression.name)?.weight(expression.operands.map(literalValue)) ?? 1
      return inner * weight
    }
  }
}
