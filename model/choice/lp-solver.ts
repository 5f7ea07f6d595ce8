/**
 * What the engine asks of a solver of linear programmes. The host injects one (HiGHS in WebAssembly); the engine never
 * loads a solver itself. A programme is
 *
 *     minimise  cost . x   subject to   rowLower <= A x <= rowUpper,  colLower <= x <= colUpper
 *
 * with A in compressed sparse columns. `Infinity` and `-Infinity` mean that there is no bound.
 */
export interface LinearProgramme {
  readonly columns: number
  readonly rows: number
  readonly cost: Float64Array
  readonly colLower: Float64Array
  readonly colUpper: Float64Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** `columns + 1` offsets into `indices` and `values`. */
  readonly starts: Int32Array
  readonly indices: Int32Array
  readonly values: Float64Array
  /** 1 where a column takes whole numbers only; absent for a programme without any. */
  readonly integer?: Uint8Array
  /** 1 where a row is a limit that a policy sets, and may be missed where there is no solution otherwise. */
  readonly soft?: Uint8Array
}

/** Which columns and rows are basic or at a bound: a place for the simplex method to start from. */
export interface SimplexBasis {
  readonly columns: Int32Array
  readonly rows: Int32Array
}

export interface LinearSolution {
  readonly objective: number
  readonly columns: Float64Array
  readonly rows: Float64Array
  /** d cost / d right-hand side of each row, and the reduced cost of each column. Absent with whole-number columns. */
  readonly rowDuals: Float64Array
  readonly columnDuals: Float64Array
}

/** Why there is no solution. `numerical` carries the solver's own word. */
export type LpFailure =
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'unbounded' }
  | { readonly kind: 'time-limit' }
  | { readonly kind: 'numerical'; readonly status: string }

export type LpOutcome =
  { readonly ok: true; readonly solution: LinearSolution } | { readonly ok: false; readonly failure: LpFailure }

/** A programme that the solver holds, edited in place between solves. */
export interface LpModel {
  setCosts(columns: Int32Array, cost: Float64Array): void
  setColumnBounds(columns: Int32Array, lower: Float64Array, upper: Float64Array): void
  setRowBounds(rows: Int32Array, lower: Float64Array, upper: Float64Array): void
  setCoefficient(row: number, column: number, value: number): void
  basis(): SimplexBasis
  startFrom(basis: SimplexBasis): void
  solve(): LpOutcome
  /** Frees the solver's memory. The model answers nothing afterwards. */
  dispose(): void
}

export interface LpSolver {
  open(programme: LinearProgramme): LpModel
}
