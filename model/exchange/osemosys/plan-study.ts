import type { LpSolver } from '../../choice/lp-solver.ts'
import { type HorizonOutcome, solveHorizon } from '../../choice/foresight/solve-horizon.ts'
import type { HorizonSystem } from '../../choice/foresight/horizon-system.ts'
import { compileSystem } from './compile-system.ts'
import type { OsemosysModel } from './osemosys-model.ts'

/** The least-cost plan of an OSeMOSYS model, with the system that it is the plan of. */
export function planModel(
  model: OsemosysModel,
  solver: LpSolver,
): { readonly system: HorizonSystem; readonly outcome: HorizonOutcome } {
  const system = compileSystem(model)
  return { system, outcome: solveHorizon(system, solver) }
}
