import type { LinearProgramme, LpModel, LpSolver } from '../lp-solver.ts'

/** One side of a row, or of the bounds of a column. */
export interface Member {
  readonly at: number
  readonly isRow: boolean
  readonly isUpper: boolean
}

/** Multiplier above which a constraint is part of the proof that there is no solution. */
const COUNTS = 1e-9

/**
 * A smallest set of constraints that cannot hold together: none of them can be left out (an irreducible infeasible
 * set; Chinneck (2008), Feasibility and Infeasibility in Optimization, ch. 6).
 *
 * An elastic programme, in which every row may be missed at a cost, proves by its multipliers which constraints take
 * part. Of those, each that `isNamed` is left out in turn: where there is still no solution it stays out.
 */
export function conflictingSet(
  solver: LpSolver,
  programme: LinearProgramme,
  isNamed: (member: Member) => boolean,
): Member[] {
  const proof = proofOf(solver, programme)
  const rest = everyMember(programme).filter(isNamed)
  const model = solver.open({ ...programme, cost: new Float64Array(programme.columns) })
  const out = new Set<string>()
  const leaveOut = (member: Member) => {
    out.add(keyOf(member))
    apply(model, programme, member, out)
  }
  for (const member of rest) if (!proof.has(keyOf(member))) leaveOut(member)
  // What the multipliers left in should suffice; where rounding says otherwise all constraints are tried.
  if (isFeasible(model)) for (const member of rest) bringBack(model, programme, member, out)
  for (const member of rest) {
    if (out.has(keyOf(member))) continue
    leaveOut(member)
    if (isFeasible(model)) bringBack(model, programme, member, out)
  }
  model.dispose()
  return rest.filter((member) => !out.has(keyOf(member)))
}

function bringBack(model: LpModel, programme: LinearProgramme, member: Member, out: Set<string>): void {
  out.delete(keyOf(member))
  apply(model, programme, member, out)
}

function isFeasible(model: LpModel): boolean {
  const outcome = model.solve()
  return outcome.ok || outcome.failure.kind === 'unbounded'
}

const keyOf = ({ at, isRow, isUpper }: Member) => `${isRow ? 'row' : 'column'} ${at} ${isUpper ? 'upper' : 'lower'}`

/** Sets the bounds of a row or column with those sides off that are left out. A column's nought stays. */
function apply(model: LpModel, programme: LinearProgramme, { at, isRow }: Member, out: ReadonlySet<string>): void {
  const isOut = (isUpper: boolean) => out.has(keyOf({ at, isRow, isUpper }))
  const lower = isRow ? programme.rowLower[at]! : programme.colLower[at]!
  const upper = isRow ? programme.rowUpper[at]! : programme.colUpper[at]!
  const least = isOut(false) ? (isRow ? -Infinity : Math.min(0, lower)) : lower
  const bounds = [Int32Array.of(at), Float64Array.of(least), Float64Array.of(isOut(true) ? Infinity : upper)] as const
  if (isRow) model.setRowBounds(...bounds)
  else model.setColumnBounds(...bounds)
}

/** Every side that bounds anything: rows first, then columns with a ceiling, or a floor above nought. */
function everyMember({ rows, columns, rowLower, rowUpper, colLower, colUpper }: LinearProgramme): Member[] {
  const members: Member[] = []
  for (let at = 0; at < columns; at++) {
    if (colUpper[at]! < Infinity) members.push({ at, isRow: false, isUpper: true })
    if (colLower[at]! > 0) members.push({ at, isRow: false, isUpper: false })
  }
  for (let at = 0; at < rows; at++) {
    if (rowUpper[at]! < Infinity) members.push({ at, isRow: true, isUpper: true })
    if (rowLower[at]! > -Infinity) members.push({ at, isRow: true, isUpper: false })
  }
  return members
}

/** Constraints with a multiplier in the elastic programme: minimise the sum of what rows are missed by. */
function proofOf(solver: LpSolver, programme: LinearProgramme): Set<string> {
  const { columns, rows } = programme
  const grown = (values: Float64Array, fill: number) => {
    const all = new Float64Array(columns + 2 * rows).fill(fill)
    all.set(values)
    return all
  }
  const starts = new Int32Array(columns + 2 * rows + 1)
  starts.set(programme.starts)
  const indices = new Int32Array(programme.indices.length + 2 * rows)
  indices.set(programme.indices)
  const values = new Float64Array(indices.length)
  values.set(programme.values)
  for (let i = 0; i < 2 * rows; i++) {
    const at = programme.indices.length + i
    indices[at] = i >> 1
    values[at] = i % 2 === 0 ? 1 : -1
    starts[columns + i + 1] = at + 1
  }
  const model = solver.open({
    ...programme,
    columns: columns + 2 * rows,
    cost: grown(new Float64Array(columns), 1),
    colLower: grown(programme.colLower, 0),
    colUpper: grown(programme.colUpper, Infinity),
    starts,
    indices,
    values,
  })
  const outcome = model.solve()
  model.dispose()
  const proof = new Set<string>()
  if (!outcome.ok) return proof
  const { rowDuals, columnDuals } = outcome.solution
  for (let at = 0; at < rows; at++) {
    if (Math.abs(rowDuals[at]!) > COUNTS) proof.add(keyOf({ at, isRow: true, isUpper: rowDuals[at]! < 0 }))
  }
  for (let at = 0; at < columns; at++) {
    if (Math.abs(columnDuals[at]!) > COUNTS) proof.add(keyOf({ at, isRow: false, isUpper: columnDuals[at]! < 0 }))
  }
  return proof
}
