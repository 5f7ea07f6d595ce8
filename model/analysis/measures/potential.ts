import type { LpSolver } from '../../choice/lp-solver.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { CoalitionFailure } from '../attribution/coalition-run.ts'
import type { EffectsProgress } from '../attribution/policy-effects.ts'
import type { PolicyGame } from '../attribution/policy-game.ts'
import { NET, targetOf } from '../goal-seek/target-text.ts'
import { type MeasureCurve, measureCurve } from './measure-curve.ts'

/** How far a package of measures takes a year to a target of the study. Mt CO2e. */
export interface TargetGap {
  readonly id: string
  readonly most: number
  /** Emissions above the target without any measure, and with all of them: below nought where it is more than met. */
  readonly before: number
  readonly after: number
}

/** Where to act in one year: what each measure abates in each sector, and what is left. */
export interface Potential {
  readonly curve: MeasureCurve
  readonly gaps: readonly TargetGap[]
  /** By measure, in the order of the curve: what of it a partner country takes as credits, Mt CO2e. */
  readonly credits: readonly number[]
}

/** Where to act in one year: the curve of its measures, and how far they go to its targets. Errors are those of a run. */
export function* measurePotential(
  game: PolicyGame,
  year: number,
  solver: LpSolver | null,
): Generator<EffectsProgress, Result<Potential, CoalitionFailure>> {
  const curve = yield* measureCurve(game, year, solver)
  return curve.ok ? ok(potentialOf(game, curve.value)) : curve
}

/**
 * The potential of one year: measures as the retrospective curve takes them, so that they add up to what lies between the
 * emissions without and with all of them, and the targets on net emissions that the study has for the year; a level that
 * targets are reckoned from is none.
 */
export function potentialOf({ network }: PolicyGame, curve: MeasureCurve): Potential {
  const gaps = network.resolved.study.targets.flatMap(({ id, variable, role, point }): TargetGap[] => {
    if (role !== 'goal' || variable !== NET || point.year !== curve.year) return []
    const target = targetOf(id, network)
    if (!target.ok || target.value.kind !== 'level') return []
    const { most } = target.value
    return [{ id, most, before: curve.before.total - most, after: curve.after.total - most }]
  })
  const shares = new Map(network.policies.map(({ policy }) => [policy.id, policy.creditShare ?? 0]))
  return {
    curve,
    gaps,
    // Of several policies together it is not known whose a tonne is: only a measure of one policy gives credits.
    credits: curve.measures.map(({ policies: [first = '', ...others], onTop }) =>
      others.length > 0 ? 0 : (shares.get(first) ?? 0) * Math.max(0, onTop.abatement),
    ),
  }
}
