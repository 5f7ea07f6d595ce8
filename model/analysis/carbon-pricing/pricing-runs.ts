import type { LpSolver } from '../../choice/lp-solver.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { type RunFailure, runYears } from '../../engine/run-years.ts'
import { createWorkspace, type Workspace } from '../../engine/workspace.ts'
import { slotsWith, type PricingNetwork } from './pricing-network.ts'

/** Years that are solved over all runs so far, and in all that are foreseen. */
export interface PricingProgress {
  readonly done: number
  readonly total: number
}

/** Counts years over many runs. */
export interface YearCount {
  done: number
  total: number
}

export type Numbers = Readonly<Record<string, ArrayLike<number>>>
export type RunWith = (numbers: Numbers) => Generator<PricingProgress, Result<Workspace, RunFailure>>

/** Runs of one network, in one workspace: what is wanted of a run is read before the next. */
export function runsOf(made: PricingNetwork, count: YearCount, solver: LpSolver | null): RunWith {
  const workspace = createWorkspace(made.network, solver)
  return function* (numbers) {
    const before = count.done
    count.total = Math.max(count.total, before + made.network.yearCount)
    const steps = runYears(made.network, slotsWith(made, numbers), workspace)
    for (;;) {
      const step = steps.next()
      if (step.done !== true) {
        count.done = before + step.value.done
        yield { done: count.done, total: count.total }
        continue
      }
      count.done = before + made.network.yearCount
      return step.value.ok ? ok(workspace) : err(step.value.failure)
    }
  }
}
