import type { LinearProgramme, LpModel } from '../lp-solver.ts'

/** Edits the programme that a solver holds into another of the same structure: only what differs is told. */
export function editModel(model: LpModel, held: LinearProgramme, next: LinearProgramme): void {
  const costs = changed(next.columns, (i) => held.cost[i] !== next.cost[i])
  if (costs.length > 0) model.setCosts(costs, pick(next.cost, costs))
  const columns = changed(
    next.columns,
    (i) => held.colLower[i] !== next.colLower[i] || held.colUpper[i] !== next.colUpper[i],
  )
  if (columns.length > 0) model.setColumnBounds(columns, pick(next.colLower, columns), pick(next.colUpper, columns))
  const rows = changed(next.rows, (i) => held.rowLower[i] !== next.rowLower[i] || held.rowUpper[i] !== next.rowUpper[i])
  if (rows.length > 0) model.setRowBounds(rows, pick(next.rowLower, rows), pick(next.rowUpper, rows))
  for (let column = 0; column < next.columns; column++) {
    for (let e = next.starts[column]!; e < next.starts[column + 1]!; e++) {
      if (held.values[e] !== next.values[e]) model.setCoefficient(next.indices[e]!, column, next.values[e]!)
    }
  }
}

export function changed(count: number, differs: (i: number) => boolean): Int32Array {
  const found: number[] = []
  for (let i = 0; i < count; i++) if (differs(i)) found.push(i)
  return Int32Array.from(found)
}

export function pick(values: Float64Array, at: Int32Array): Float64Array {
  const picked = new Float64Array(at.length)
  for (let i = 0; i < at.length; i++) picked[i] = values[at[i]!]!
  return picked
}
