/** Why an expression is refused. Facts only: hosts make the sentence. */
export interface FormulaProblem {
  readonly kind: 'expression-syntax' | 'expression-unit' | 'unknown-name' | 'year-outside-horizon'
  readonly reason: FormulaReason
  /** The piece of text concerned. */
  readonly found: string
  /** What could stand there, if that can be listed. */
  readonly allowed: string | null
  /** Place of `found` in the text, counting characters from 1. */
  readonly position: number
}

export type FormulaReason =
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'too-costly'
  /** The text does not parse. */
  | 'unexpected'
  /** It parses, but expressions here have no such thing: assignments, strings, matrices, ranges ... */
  | 'not-allowed'
  /** `2 gdp`: write `2 * gdp`. */
  | 'implicit-multiplication'
  | 'unknown-name'
  | 'unknown-function'
  | 'argument-count'
  /** An argument that must be a plain number, as the year of `step`. */
  | 'argument-not-constant'
  | 'argument-out-of-range'
  | 'year-outside-horizon'
  /** Two sides of a sum or comparison differ in dimension. */
  | 'different-dimensions'
  /** An exponent, or the argument of exp or log, has a dimension. */
  | 'not-dimensionless'
  /** The whole has another dimension than the series it stands for. */
  | 'wrong-result'
