import { factorise, solveFactorised } from './linear-solve.ts'

/** Numbers to be moved as little as possible so that linear equations hold. */
export interface AdjustmentProblem {
  readonly given: Float64Array
  /** Readiness to move: the inverse of the weight. Nought holds a number where it is. */
  readonly mobility: Float64Array
  readonly least: Float64Array
  readonly most: Float64Array
  /** Each equation: sum of coefficient x number = 0. */
  readonly equations: readonly (readonly EquationTerm[])[]
}

export interface EquationTerm {
  readonly at: number
  readonly coefficient: number
}

export interface Adjustment {
  readonly values: Float64Array
  /** One for each equation: by how much the objective would change with it. */
  readonly multipliers: Float64Array
  /** Left side of each equation at `values`. */
  readonly residuals: Float64Array
  /** Positions of equations that no numbers within bounds fulfil. */
  readonly open: readonly number[]
}

/** Share of the largest number up to which an equation counts as closed, and that is aimed at. */
const CLOSED = 1e-10
const AIM = 1e-13
const MOST_STEPS = 200
/** Keeps the system solvable where equations depend on one another or nothing in them can move. */
const DAMPING = 1e-10

/**
 * Weighted least squares under equations and bounds:
 *
 *     minimise sum_i (x_i - g_i)^2 / (2 d_i)   subject to   A x = 0,   least <= x <= most
 *
 * The conditions of Karush, Kuhn and Tucker give x = clamp(g + D A' y), so that only the multipliers y are sought:
 * A x(y) = 0. Without active bounds that is the one linear system (A D A') y = -A g; with them, Newton's method on it,
 * each step over the numbers that are free, halved until the dual rises, which is concave and piecewise quadratic.
 * Equations stay open where no x within bounds fulfils them.
 */
export function adjust(problem: AdjustmentProblem): Adjustment {
  const count = problem.equations.length
  const multipliers = new Float64Array(count)
  const scale = problem.given.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0)
  let values = valuesAt(problem, multipliers)
  let residuals = residualsAt(problem, values)
  for (let step = 0; step < MOST_STEPS && largestOf(residuals) > AIM * scale; step++) {
    const direction = newtonStep(problem, values, residuals)
    if (direction === null || !climb(problem, multipliers, direction, residuals)) break
    values = valuesAt(problem, multipliers)
    residuals = residualsAt(problem, values)
  }
  const open = problem.equations.flatMap((_, k) => (Math.abs(residuals[k]!) > CLOSED * scale ? [k] : []))
  return { values, multipliers, residuals, open }
}

function valuesAt(problem: AdjustmentProblem, multipliers: Float64Array): Float64Array {
  const values = new Float64Array(problem.given.length)
  problem.equations.forEach((terms, k) => {
    for (const { at, coefficient } of terms) values[at] = values[at]! + coefficient * multipliers[k]!
  })
  for (let i = 0; i < values.length; i++) {
    const moved = problem.given[i]! + problem.mobility[i]! * values[i]!
    values[i] = Math.min(problem.most[i]!, Math.max(problem.least[i]!, moved))
  }
  return values
}

function residualsAt({ equations }: AdjustmentProblem, values: Float64Array): Float64Array {
  return Float64Array.from(equations, (terms) =>
    terms.reduce((sum, { at, coefficient }) => sum + coefficient * values[at]!, 0),
  )
}

/** -(A D A' + damping)^-1 r over the numbers strictly within their bounds; null where it has no size. */
function newtonStep(problem: AdjustmentProblem, values: Float64Array, residuals: Float64Array): Float64Array | null {
  const { equations, mobility, least, most } = problem
  const n = equations.length
  const rows = equations.map((terms) => new Map(terms.map(({ at, coefficient }) => [at, coefficient])))
  const matrix = new Float64Array(n * n)
  for (const [k, terms] of equations.entries()) {
    let whole = 0
    for (const { at, coefficient } of terms) {
      whole += coefficient * mobility[at]! * coefficient
      const isFree = values[at]! > least[at]! && values[at]! < most[at]!
      if (!isFree) continue
      for (const [other, row] of rows.entries()) {
        matrix[k * n + other]! += coefficient * mobility[at]! * (row.get(at) ?? 0)
      }
    }
    matrix[k * n + k]! += whole > 0 ? DAMPING * whole : 1
  }
  const pivots = new Int32Array(n)
  if (!factorise(matrix, n, pivots)) return null
  const step = residuals.map((residual) => -residual)
  solveFactorised(matrix, n, pivots, step)
  return step
}

/** Goes along `direction`, in halves, until the dual has risen; false where it does not rise. Changes `multipliers`. */
function climb(
  problem: AdjustmentProblem,
  multipliers: Float64Array,
  direction: Float64Array,
  residuals: Float64Array,
): boolean {
  const start = multipliers.slice()
  const before = dualAt(problem, start)
  const slope = direction.reduce((sum, part, k) => sum - part * residuals[k]!, 0)
  for (let length = 1; length > 1e-14; length /= 2) {
    for (let k = 0; k < start.length; k++) multipliers[k] = start[k]! + length * direction[k]!
    const left = largestOf(residualsAt(problem, valuesAt(problem, multipliers)))
    if (left < largestOf(residuals) / 2) return true
    if (dualAt(problem, multipliers) >= before + 1e-4 * length * slope) return true
  }
  return false
}

/** min_x sum (x - g)^2 / (2 d) - y' A x, of which -A x is the slope. */
function dualAt(problem: AdjustmentProblem, multipliers: Float64Array): number {
  const values = valuesAt(problem, multipliers)
  const residuals = residualsAt(problem, values)
  let dual = 0
  for (let i = 0; i < values.length; i++) {
    const moved = values[i]! - problem.given[i]!
    if (moved !== 0) dual += (moved * moved) / (2 * problem.mobility[i]!)
  }
  for (let k = 0; k < residuals.length; k++) dual -= multipliers[k]! * residuals[k]!
  return dual
}

function largestOf(values: Float64Array): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0)
}
