import {
  DIMENSIONLESS,
  formatDimension,
  multiplyDimension,
  sameDimension,
  type Dimension,
} from '../domain/dimension.ts'

/**
 * The dimension of a part of an expression. A plain number takes whatever dimension its surroundings need
 * (`gdp + 5`, `max(x, 0)`), so it is `literal`; a series without a known unit is `unknown`, and fits everywhere.
 */
export type FormulaDimension = Dimension | 'literal' | 'unknown'

export interface DimensionConflict {
  readonly conflict: 'different-dimensions' | 'not-dimensionless'
  readonly found: string
  readonly allowed: string
}

export type Judgement = FormulaDimension | DimensionConflict

export function isConflict(judgement: Judgement): judgement is DimensionConflict {
  return typeof judgement === 'object' && 'conflict' in judgement
}

/** The dimension that all of these share, as the sides of a sum must. */
export function shared(...operands: readonly FormulaDimension[]): Judgement {
  let common: FormulaDimension = 'literal'
  for (const operand of operands) {
    if (operand === 'literal') continue
    if (operand === 'unknown' || common === 'unknown') common = 'unknown'
    else if (common === 'literal') common = operand
    else if (!sameDimension(common, operand)) {
      return { conflict: 'different-dimensions', found: formatDimension(operand), allowed: formatDimension(common) }
    }
  }
  return common
}

/** `a · b^power`. */
export function product(a: FormulaDimension, b: FormulaDimension, power: number): FormulaDimension {
  if (a === 'unknown' || b === 'unknown') return 'unknown'
  if (b === 'literal') return a
  return multiplyDimension(a === 'literal' ? DIMENSIONLESS : a, b, power)
}

/** What has to be a plain number or ratio, as an exponent: the dimension of what is made of it, or the conflict. */
export function dimensionless(operand: FormulaDimension): Judgement {
  if (operand === 'literal') return 'literal'
  if (operand === 'unknown' || sameDimension(operand, DIMENSIONLESS)) return DIMENSIONLESS
  return { conflict: 'not-dimensionless', found: formatDimension(operand), allowed: formatDimension(DIMENSIONLESS) }
}

/** The result's dimension if none of the conditions is a conflict, else the first conflict. */
export function provided(result: Judgement, ...conditions: readonly Judgement[]): Judgement {
  return conditions.find(isConflict) ?? result
}
