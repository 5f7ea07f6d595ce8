import { ok, type Result } from '../../domain/result.ts'
import type { LpSolver } from '../../choice/lp-solver.ts'
import type { CoalitionFailure } from './coalition-run.ts'
import { type EffectsQuestion, effectsWork, remarksOn, type RunRemark } from './effects-work.ts'
import type { PolicyEffects } from './effects-report.ts'
import type { PolicyGame } from './policy-game.ts'

export interface EffectsProgress {
  readonly done: number
  readonly total: number
}

/** Runs every coalition that the method needs, one a step, and puts the answer together. */
export function* policyEffects(
  game: PolicyGame,
  question: EffectsQuestion,
  solver: LpSolver | null = null,
): Generator<EffectsProgress, Result<PolicyEffects, CoalitionFailure>> {
  const work = effectsWork(game, question)
  const { total, size } = work
  const yields = new Float64Array(total * size)
  const remarks: RunRemark[] = []
  const run = work.runner(solver)
  for (let index = 0; index < total; index++) {
    const outcome = run(index)
    if (!outcome.ok) return outcome
    yields.set(outcome.value.values, index * size)
    remarks.push(...remarksOn(index, outcome.value))
    yield { done: index + 1, total }
  }
  const parts = work.report(yields, remarks)
  for (let part = parts.next(); ; part = parts.next()) {
    if (part.done) return ok(part.value)
    yield { done: total, total }
  }
}
