/** An expression after parsing: what may be said, and nothing else. */
export type Expression = Literal | Year | SeriesValue | Negation | Operation | Choice | Call

interface Placed {
  /** Where the node's own token stands in the text, from 1. */
  readonly position: number
}

export interface Literal extends Placed {
  readonly kind: 'literal'
  readonly value: number
}

/** The calendar year. */
export interface Year extends Placed {
  readonly kind: 'year'
}

/** A series in the year of evaluation, or in a fixed calendar year: `gdp`, `gdp[2018]`. */
export interface SeriesValue extends Placed {
  readonly kind: 'series'
  readonly name: string
  readonly year: number | null
}

export interface Negation extends Placed {
  readonly kind: 'negation'
  readonly operand: Expression
}

export const OPERATORS = ['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '==', '!='] as const
export type Operator = (typeof OPERATORS)[number]

export interface Operation extends Placed {
  readonly kind: 'operation'
  readonly operator: Operator
  readonly left: Expression
  readonly right: Expression
}

/** `test ? yes : no`; a test holds when it is neither 0 nor NaN. */
export interface Choice extends Placed {
  readonly kind: 'choice'
  readonly test: Expression
  readonly yes: Expression
  readonly no: Expression
}

export interface Call extends Placed {
  readonly kind: 'call'
  readonly name: string
  readonly operands: readonly Expression[]
}

/** A number written out, with or without a sign; null for anything that has to be computed. */
export function literalValue(expression: Expression): number | null {
  if (expression.kind === 'literal') return expression.value
  if (expression.kind !== 'negation' || expression.operand.kind !== 'literal') return null
  return -expression.operand.value
}
