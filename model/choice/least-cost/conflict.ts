import type { Workspace } from '../../engine/workspace.ts'
import type { LinearProgramme } from '../lp-solver.ts'
import type { LeastCostState } from './state.ts'

/** One of the constraints that cannot hold together, as facts. */
export interface Conflict {
  readonly kind: string
  /** Ids of what it is about. */
  readonly subject: string
  /** What it allows or asks, in `unit`, and by how much it would have to give way alone (null: giving way would not do). */
  readonly limit: number
  readonly missing: number | null
  readonly unit: string
}

export function explainConflict(workspace: Workspace, state: LeastCostState, programme: LinearProgramme, t: number): Conflict[] {
  void workspace
  void state
  void programme
  void t
  return []
}
