import type { LinearSolution, LpSolver } from '../lp-solver.ts'

/**
 * A solver that answers what a run has chosen before, year by year: so a run can be made once more, to see what it passed
 * through, without being chosen again.
 */
export function recordedSolver(chosen: readonly (LinearSolution | null)[]): LpSolver {
  return {
    open({ columns, rows }) {
      let next = chosen.findIndex((solution) => solution !== null)
      // All is basic: then nothing is left to choose, and what was settled stays settled.
      const basis = { columns: new Int32Array(columns).fill(1), rows: new Int32Array(rows).fill(1) }
      const nothing = (): void => undefined
      return {
        setCosts: nothing,
        setColumnBounds: nothing,
        setRowBounds: nothing,
        setCoefficient: nothing,
        basis: () => basis,
        startFrom: nothing,
        solve() {
          const solution = next < 0 ? null : (chosen[next++] ?? null)
          return solution === null ? { ok: false, failure: { kind: 'infeasible' } } : { ok: true, solution }
        },
        dispose: nothing,
      }
    },
  }
}
