import { literalValue, type Expression, type Operation } from './expression.ts'
import { dimensionless, isConflict, product, provided, shared } from './formula-dimension.ts'
import type { FormulaDimension, Judgement } from './formula-dimension.ts'
import { FORMULA_FUNCTIONS } from './formula-functions.ts'
import type { FormulaProblem } from './formula-problem.ts'

/**
 * The dimension of an expression. Sums, comparisons and the branches of a choice need one dimension on both sides;
 * exponents, exp and log need none. Each conflict is added to `problems` once and then fits everywhere, so that one
 * mistake is one problem.
 */
export function judgeDimensions(
  expression: Expression,
  dimensionOf: (series: string) => FormulaDimension,
  problems: FormulaProblem[],
): FormulaDimension {
  const judge = (part: Expression): FormulaDimension => judgeDimensions(part, dimensionOf, problems)
  const judgement = judgePart(expression, judge, dimensionOf)
  if (!isConflict(judgement)) return judgement
  const { conflict, found, allowed } = judgement
  problems.push({ kind: 'expression-unit', reason: conflict, found, allowed, position: expression.position })
  return 'unknown'
}

function judgePart(
  expression: Expression,
  judge: (part: Expression) => FormulaDimension,
  dimensionOf: (series: string) => FormulaDimension,
): Judgement {
  switch (expression.kind) {
    case 'literal':
    case 'year':
      return 'literal'
    case 'series':
      return dimensionOf(expression.name)
    case 'negation':
      return judge(expression.operand)
    case 'choice': {
      judge(expression.test)
      return shared(judge(expression.yes), judge(expression.no))
    }
    case 'operation':
      return judgeOperation(expression, judge(expression.left), judge(expression.right))
    case 'call': {
      const operands = expression.operands.map(judge)
      return FORMULA_FUNCTIONS.get(expression.name)?.dimension(operands) ?? 'unknown'
    }
  }
}

function judgeOperation({ operator, right }: Operation, a: FormulaDimension, b: FormulaDimension): Judgement {
  switch (operator) {
    case '+':
    case '-':
      return shared(a, b)
    case '*':
      return product(a, b, 1)
    case '/':
      return product(a, b, -1)
    case '^': {
      const exponent = literalValue(right)
      if (exponent !== null) return product('literal', a, exponent)
      return provided(dimensionless(a), dimensionless(b))
    }
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
    case '!=':
      return provided('literal', shared(a, b))
  }
}
