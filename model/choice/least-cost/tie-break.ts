import type { LinearProgramme, LinearSolution, LpModel } from '../lp-solver.ts'
import { changed, pick } from './edit-model.ts'

/** Reduced cost or dual, relative to the largest cost, above which a column or row is held at its bound. */
const HELD = 1e-7
/** Spread of a general sum of levels, relative to it, above which an optimum counts as one of several. */
const APART = 1e-6

export interface Settled {
  readonly columns: Float64Array
  readonly isUnique: boolean
}

/**
 * One answer of several: where the optimum leaves a choice, a second programme on the optimal face takes the one with the
 * least emissions, and of those the least activity, every column with a weight of its own in canonical order.
 *
 * The face follows from complementary slackness: what has a reduced cost or a dual stays at its bound. Without any other
 * non-basic column the optimum is the only one. The solver is left as it was, at the optimal basis.
 */
export function settle(
  model: LpModel,
  programme: LinearProgramme,
  solution: LinearSolution,
  emissionsOf: () => Float64Array,
): Settled {
  const only = { columns: solution.columns, isUnique: true }
  const basis = model.basis()
  const tolerance = HELD * Math.max(1e-6, largest(programme.cost))
  const isFree = (i: number) =>
    basis.columns[i] !== BASIC &&
    Math.abs(solution.columnDuals[i]!) <= tolerance &&
    programme.colLower[i]! < programme.colUpper[i]!
  const isLoose = (i: number) =>
    basis.rows[i] !== BASIC &&
    Math.abs(solution.rowDuals[i]!) <= tolerance &&
    programme.rowLower[i]! < programme.rowUpper[i]!
  if (changed(programme.columns, isFree).length + changed(programme.rows, isLoose).length === 0) return only
  const columns = changed(programme.columns, (i) => Math.abs(solution.columnDuals[i]!) > tolerance)
  const rows = changed(programme.rows, (i) => Math.abs(solution.rowDuals[i]!) > tolerance)
  const heldAt = pick(solution.columns, columns)
  model.setColumnBounds(columns, heldAt, heldAt)
  const rowAt = Float64Array.from(rows, (i) =>
    solution.rowDuals[i]! > 0 ? programme.rowLower[i]! : programme.rowUpper[i]!,
  )
  model.setRowBounds(rows, rowAt, rowAt)
  const all = Int32Array.from({ length: programme.columns }, (_, i) => i)
  const weights = emissionsOf().map((emitted, i) => emitted * EMISSIONS_FIRST + activityWeight(i, programme.columns))
  model.setCosts(all, weights)
  const least = model.solve()
  model.setCosts(
    all,
    weights.map((weight) => -weight),
  )
  const most = model.solve()
  model.setCosts(all, programme.cost)
  model.setColumnBounds(columns, pick(programme.colLower, columns), pick(programme.colUpper, columns))
  model.setRowBounds(rows, pick(programme.rowLower, rows), pick(programme.rowUpper, rows))
  model.startFrom(basis)
  if (!least.ok) return only
  const low = least.solution.objective
  const isUnique = most.ok && Math.abs(-most.solution.objective - low) <= APART * (1 + Math.abs(low))
  return { columns: isUnique ? solution.columns : least.solution.columns, isUnique }
}

const BASIC = 1
/** One kt of CO2 equivalent outweighs any difference of activity that a choice of equal cost may make. */
const EMISSIONS_FIRST = 1e3

/** Between one and two, no two alike, and no sum of some equal to another: the golden ratio spreads them. */
function activityWeight(i: number, count: number): number {
  const spread = (i + 1) * 0.6180339887498949
  return 1 + i / count + (spread - Math.floor(spread)) * 1e-3
}

function largest(values: Float64Array): number {
  let most = 0
  for (const value of values) if (Number.isFinite(value)) most = Math.max(most, Math.abs(value))
  return most
}
