import type { LinearProgramme, LpModel, LpOutcome, LpSolver } from '../../choice/lp-solver.ts'

/** Times the dearest column that a unit of a missed limit costs. */
const PENALTY = 1e3

/** A solver that lets limits of policies give way where a programme has no solution otherwise. */
export interface YieldingSolver extends LpSolver {
  /** How many programmes were solved so. */
  yielded(): number
}

/**
 * Solves as `solver` does. A programme without a solution is solved once more with its soft rows elastic,
 *
 *     min  cost . x + P sum (over + under)   subject to   rowLower <= A x + under - over <= rowUpper  on soft rows,
 *
 * P beyond any cost of the programme, so that limits are missed as little as can be. A programme that has none even then
 * stays infeasible.
 */
export function yieldingSolver(solver: LpSolver): YieldingSolver {
  let count = 0
  return {
    yielded: () => count,
    open(programme) {
      const model = solver.open(programme)
      const now = copyOf(programme)
      return {
        ...forwarding(model, now),
        solve(): LpOutcome {
          const outcome = model.solve()
          if (outcome.ok || outcome.failure.kind !== 'infeasible') return outcome
          const elastic = solver.open(elasticOf(now))
          const found = elastic.solve()
          elastic.dispose()
          if (!found.ok) return outcome
          count += 1
          const { objective, columns, rows, rowDuals, columnDuals } = found.solution
          const own = (values: Float64Array) => values.slice(0, now.columns)
          return {
            ok: true,
            solution: { objective, columns: own(columns), rows, rowDuals, columnDuals: own(columnDuals) },
          }
        },
      }
    },
  }
}

function copyOf(programme: LinearProgramme): LinearProgramme {
  const { cost, colLower, colUpper, rowLower, rowUpper, values } = programme
  return {
    ...programme,
    cost: cost.slice(),
    colLower: colLower.slice(),
    colUpper: colUpper.slice(),
    rowLower: rowLower.slice(),
    rowUpper: rowUpper.slice(),
    values: values.slice(),
  }
}

/** The model's own edits, kept in the copy as well. */
function forwarding(model: LpModel, now: LinearProgramme): Omit<LpModel, 'solve'> {
  const write = (target: Float64Array, places: Int32Array, values: Float64Array) =>
    places.forEach((place, i) => (target[place] = values[i]!))
  return {
    setCosts(columns, cost) {
      write(now.cost, columns, cost)
      model.setCosts(columns, cost)
    },
    setColumnBounds(columns, lower, upper) {
      write(now.colLower, columns, lower)
      write(now.colUpper, columns, upper)
      model.setColumnBounds(columns, lower, upper)
    },
    setRowBounds(rows, lower, upper) {
      write(now.rowLower, rows, lower)
      write(now.rowUpper, rows, upper)
      model.setRowBounds(rows, lower, upper)
    },
    setCoefficient(row, column, value) {
      for (let e = now.starts[column]!; e < now.starts[column + 1]!; e++)
        if (now.indices[e] === row) now.values[e] = value
      model.setCoefficient(row, column, value)
    },
    basis: () => model.basis(),
    startFrom: (basis) => model.startFrom(basis),
    dispose: () => model.dispose(),
  }
}

/** Two more columns for each soft row: what it is over, and under. */
function elasticOf(now: LinearProgramme): LinearProgramme {
  const soft: number[] = []
  now.soft?.forEach((isSoft, row) => {
    if (isSoft === 1) soft.push(row)
  })
  const dearest = now.cost.reduce((most, cost) => Math.max(most, Math.abs(cost)), 1)
  const extra = 2 * soft.length
  const widened = (values: Float64Array, fill: number) => {
    const wide = new Float64Array(now.columns + extra).fill(fill)
    wide.set(values)
    return wide
  }
  const last = now.indices.length
  return {
    ...now,
    columns: now.columns + extra,
    cost: widened(now.cost, PENALTY * dearest),
    colLower: widened(now.colLower, 0),
    colUpper: widened(now.colUpper, Infinity),
    starts: Int32Array.from([...now.starts, ...Array.from({ length: extra }, (_, i) => last + i + 1)]),
    indices: Int32Array.from([...now.indices, ...soft.flatMap((row) => [row, row])]),
    values: Float64Array.from([...now.values, ...soft.flatMap(() => [1, -1])]),
  }
}
