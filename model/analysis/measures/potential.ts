import type { LpSolver } from '../../choice/lp-solver.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { Network } from '../../network/network.ts'
import { variablesOf } from '../../results/variable-registry.ts'
import type { CoalitionFailure } from '../attribution/coalition-run.ts'
import type { EffectsProgress } from '../attribution/policy-effects.ts'
import type { PolicyGame } from '../attribution/policy-game.ts'
import { NET, targetOf } from '../goal-seek/target-text.ts'
import { type MeasureCurve, measureCurves, type YearOfMeasures } from './measure-curve.ts'

/** How far a package of measures takes a year to a target of the study, in the unit of its variable. */
export interface TargetGap {
  readonly id: string
  /** What the target limits: all greenhouse gases, those of one sector or chapter, or one gas. */
  readonly variable: string
  readonly unit: string
  readonly most: number
  /** Emissions above the target without any measure, and with all of them: below nought where it is more than met. */
  readonly before: number
  readonly after: number
}

export interface UnreadTarget {
  readonly id: string
  readonly unit: string
  /** That of the variable. */
  readonly wanted: string
}

/** Where to act in one year: what each measure abates in each sector, and what is left. */
export interface Potential {
  readonly curve: MeasureCurve
  /** Those on net emissions of all greenhouse gases first. */
  readonly gaps: readonly TargetGap[]
  /** Targets of the year without a gap: the study states them in a unit that their variable is not in. */
  readonly unread: readonly UnreadTarget[]
  /** By measure, in the order of the curve: what of it a partner country takes as credits, Mt CO2e. */
  readonly credits: readonly number[]
}

export interface Potentials {
  /** In the order of the years asked for. */
  readonly years: readonly Potential[]
  /** Packages that were run for all of them together. */
  readonly runs: number
}

/** Whether a gap is to a target on all greenhouse gases, net. */
export const isOfAll = ({ variable }: Pick<TargetGap, 'variable'>): boolean => variable === NET

/**
 * Where to act in each of the years: the curve of its measures, and how far they go to its targets. Errors are those of a
 * run.
 */
export function* measurePotential(
  game: PolicyGame,
  years: readonly number[],
  solver: LpSolver | null,
): Generator<EffectsProgress, Result<Potentials, CoalitionFailure>> {
  const limits = limitsOf(game.network, years)
  const variables = limits.map(({ variable }) => variable)
  const found = yield* measureCurves(game, years, variables, solver)
  if (!found.ok) return found
  const { years: measured, runs } = found.value
  return ok({ years: measured.map((one) => potentialOf(game, limits, one)), runs })
}

/** A level of emissions that the study is to come down to in a year; `most` is null where its unit does not tell. */
interface Limit {
  readonly id: string
  readonly variable: string
  /** Of the variable, and as the study states it. */
  readonly unit: string
  readonly stated: string
  readonly most: number | null
  readonly year: number
}

/** Emission targets of the study for the years; a level that targets are reckoned from is none. */
function limitsOf(network: Network, years: readonly number[]): readonly Limit[] {
  const limits = network.resolved.study.targets.flatMap(({ id, variable, role, unit: stated, point }): Limit[] => {
    const { year } = point
    if (role !== 'goal' || !variable.startsWith('Emissions|') || !years.includes(year)) return []
    // What no run reports, such as a gas that the study has none of, nothing is to be said of.
    const unit = variablesOf(network).get(variable)?.unit
    if (unit === undefined) return []
    const target = targetOf(id, network)
    const most = target.ok && target.value.kind === 'level' ? target.value.most : null
    return [{ id, variable, unit, stated, most, year }]
  })
  return [...limits.filter(isOfAll), ...limits.filter((limit) => !isOfAll(limit))]
}

/**
 * The potential of one year: measures as the retrospective curve takes them, so that they add up to what lies between the
 * emissions without and with all of them, and the gaps to the targets of the year.
 */
function potentialOf({ network }: PolicyGame, limits: readonly Limit[], found: YearOfMeasures): Potential {
  const { curve, without, within } = found
  const own = limits.filter(({ year }) => year === curve.year)
  const shares = new Map(network.policies.map(({ policy }) => [policy.id, policy.creditShare ?? 0]))
  return {
    curve,
    gaps: own.flatMap(({ id, variable, unit, most }): TargetGap[] => {
      const [before = NaN, after = NaN] = [without.values.get(variable), within.values.get(variable)]
      return most === null ? [] : [{ id, variable, unit, most, before: before - most, after: after - most }]
    }),
    unread: own.flatMap(({ id, stated, unit, most }) => (most === null ? [{ id, unit: stated, wanted: unit }] : [])),
    // Of several policies together it is not known whose a tonne is: only a measure of one policy gives credits.
    credits: curve.measures.map(({ policies: [first = '', ...more], onTop }) =>
      more.length > 0 ? 0 : (shares.get(first) ?? 0) * Math.max(0, onTop.abatement),
    ),
  }
}
