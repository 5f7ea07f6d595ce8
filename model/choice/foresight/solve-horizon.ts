import type { LinearSolution, LpFailure, LpSolver } from '../lp-solver.ts'
import { buildProgramme } from './build-programme.ts'
import { type Explanation, findConflict } from './find-conflict.ts'
import type { HorizonProgramme } from './horizon-programme.ts'
import type { HorizonSystem } from './horizon-system.ts'

export interface HorizonSolution {
  readonly programme: HorizonProgramme
  readonly solution: LinearSolution
  /** Present value of all costs, with what no decision changes. */
  readonly objective: number
  readonly size: ProgrammeSize
}

export interface ProgrammeSize {
  readonly rows: number
  readonly columns: number
  readonly entries: number
}

/** Why there is no plan. An infeasible system comes with what stands against what, and by how much. */
export type HorizonFailure =
  ({ readonly kind: 'infeasible' } & Explanation) | Exclude<LpFailure, { kind: 'infeasible' }>

export type HorizonOutcome =
  { readonly ok: true; readonly plan: HorizonSolution } | { readonly ok: false; readonly failure: HorizonFailure }

/** The plan of least present value over the whole horizon, or why there is none. */
export function solveHorizon(system: HorizonSystem, solver: LpSolver): HorizonOutcome {
  const programme = buildProgramme(system)
  const linear = programme.builder.programme()
  const model = solver.open(linear)
  try {
    const outcome = model.solve()
    if (!outcome.ok) {
      if (outcome.failure.kind !== 'infeasible') return { ok: false, failure: outcome.failure }
      return { ok: false, failure: { kind: 'infeasible', ...findConflict(programme, linear, solver) } }
    }
    const { solution } = outcome
    const size = { rows: linear.rows, columns: linear.columns, entries: linear.values.length }
    return { ok: true, plan: { programme, solution, objective: solution.objective + system.constantCost, size } }
  } finally {
    model.dispose()
  }
}
