import type { LpSolver } from '../../choice/lp-solver.ts'
import type { Problem } from '../../domain/problem.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { PolicyKind } from '../../study/study.ts'
import type { CoalitionFailure } from '../attribution/coalition-run.ts'
import type { EffectsProgress } from '../attribution/policy-effects.ts'
import type { Player, PolicyGame } from '../attribution/policy-game.ts'
import { unweighedPolicies } from '../weighed-prices.ts'
import { type CostCover, costCover, type LedgeredStep, type NegativeCost, negativeCosts } from './cost-reading.ts'
import {
  emissionsOf,
  linesBetween,
  measureReadings,
  type MeasureStep,
  stepBetween,
  type YearOfRun,
} from './measure-step.ts'
import { type PackageRun, PackageRuns } from './package-runs.ts'

/** Of what a measure abates alone, the part below which the measures before it leave it nothing. */
const DOMINATED = 0.01
/** Mt CO2e below which nothing is abated. */
const NOTHING = 1e-6

export interface Measure extends Player {
  /** The measure alone, against the case without any: the partial view. */
  readonly alone: MeasureStep
  /** The measure on top of all those before it in the order of cost: the retrospective view; steps add up to the package. */
  readonly onTop: MeasureStep
  /** USD of 2020 per t CO2e in the year, at the social rate and at hurdle rates; null where it abates nothing, or the model does not know what all of it costs. */
  readonly unitCost: {
    readonly alone: number | null
    readonly onTop: number | null
    readonly atHurdleRates: number | null
  }
  /**
   * `dominated`: cheaper measures before it leave it next to nothing to abate; `adds-on-top`: on top of them it keeps
   * cleaner choices out, and so adds; `with-others`: alone it abates nothing, on top of those before it does (equipment on
   * electricity that is not clean yet).
   */
  readonly standing: 'abates' | 'with-others' | 'dominated' | 'adds-on-top' | 'abates-nothing'
  readonly costCover: CostCover
  /** Why, for each cost of `unitCost` that is below nought. */
  readonly negative: readonly NegativeCost[]
}

/** Abatement and cost by measure in one year. Mt CO2e, million USD of 2020 a year. */
export interface MeasureCurve {
  readonly scenario: string
  readonly against: string
  readonly year: number
  /** Packages that the curve rests on. */
  readonly runs: number
  /** Of them those in which limits that policies set had to give way, for want of a solution at least cost. */
  readonly penalised: number
  /** Warnings: what cannot be had with all measures, and measures that move no purchase under the rule. */
  readonly warnings: readonly Problem[]
  /** In the order in which they come: by cost per tonne alone, then what has none that is known, then what abates nothing. */
  readonly measures: readonly Measure[]
  readonly before: ReturnType<typeof emissionsOf>
  readonly after: ReturnType<typeof emissionsOf>
}

/** The curve of a year, and its ends: without any measure, and with all. */
export interface YearOfMeasures {
  readonly curve: MeasureCurve
  readonly without: YearOfRun
  readonly within: YearOfRun
}

export interface MeasuredYears {
  readonly years: readonly YearOfMeasures[]
  /** Packages that were run for all of them together. */
  readonly runs: number
}

/**
 * Cost curves by measure, one for each year: every measure alone against none (partial), and every measure on top of the
 * cheaper ones (retrospective), each a run of the whole horizon, so that stock, prices and dispatch follow. The order is that
 * of cost per tonne alone in the year; on top of others a measure may cost more than the one behind it. A package is run
 * once, for whatever years it is asked.
 *
 * @param years calendar years of the horizon
 * @param others variables that the ends of a curve are asked for
 * @see Sathaye and Meyers (1995), Greenhouse Gas Mitigation Assessment: A Guidebook, ch. 3; UNEP (1999), Economics of
 * Greenhouse Gas Limitations, for partial, retrospective and integrated (`analysis/macc`) curves
 */
export function* measureCurves(
  game: PolicyGame,
  years: readonly number[],
  others: readonly string[],
  solver: LpSolver | null,
): Generator<EffectsProgress, Result<MeasuredYears, CoalitionFailure>> {
  const { network, players } = game
  const asked = players.flatMap(({ policies }) => policies)
  const unweighed = unweighedPolicies(network, asked)
  const packages = new PackageRuns(game, years, measureReadings(network, others), solver)
  const total = 1 + players.length * (1 + years.length)
  let done = 0
  function* packageOf(members: readonly number[]): Generator<EffectsProgress, Result<PackageRun, CoalitionFailure>> {
    const found = packages.of(members)
    yield { done: ++done, total }
    return found
  }
  const none = yield* packageOf([])
  if (!none.ok) return none
  const single: PackageRun[] = []
  for (const i of players.keys()) {
    const run = yield* packageOf([i])
    if (!run.ok) return run
    single.push(run.value)
  }
  const found: YearOfMeasures[] = []
  for (const [at, year] of years.entries()) {
    const without = none.value.years[at]!
    const candidates = players.map((player, i): Candidate => {
      const kinds = kindsOf(game, player.policies)
      return { player, kinds, alone: ledgered(without, single[i]!.years[at]!) }
    })
    const order = orderOfCost(candidates)
    const rests = new Set([none.value, ...single])
    const measures: Measure[] = []
    let within = without
    let shortages: readonly Problem[] = []
    for (const [place, i] of order.entries()) {
      const run = yield* packageOf(order.slice(0, place + 1))
      if (!run.ok) return run
      rests.add(run.value)
      const after = run.value.years[at]!
      measures.push(measureOf(candidates[i]!, ledgered(within, after)))
      within = after
      shortages = run.value.shortages
    }
    const curve: MeasureCurve = {
      scenario: game.scenario,
      against: game.against,
      year,
      runs: rests.size,
      penalised: [...rests].filter(({ isPenalised }) => isPenalised).length,
      warnings: [...shortages, ...unweighed],
      measures,
      before: emissionsOf(without),
      after: emissionsOf(within),
    }
    found.push({ curve, without, within })
  }
  return ok({ years: found, runs: packages.count })
}

const ledgered = (without: YearOfRun, within: YearOfRun): LedgeredStep => ({
  step: stepBetween(without, within),
  lines: linesBetween(without, within),
})

function kindsOf({ network }: PolicyGame, ids: readonly string[]): readonly PolicyKind[] {
  return network.policies.flatMap(({ policy }) => (ids.includes(policy.id) ? [policy.kind] : []))
}

/** A measure before it has its place. */
interface Candidate {
  readonly player: Player
  readonly kinds: readonly PolicyKind[]
  readonly alone: LedgeredStep
}

/** Places by cost per tonne, then what abates at no known cost, then what abates nothing; equals by id. */
function orderOfCost(candidates: readonly Candidate[]): number[] {
  const rank = ({ alone: { step }, kinds }: Candidate) =>
    step.abatement <= NOTHING ? 2 : costCover(kinds) === 'all' ? 0 : 1
  return [...candidates.keys()].sort((a, b) => {
    const [one, other] = [candidates[a]!, candidates[b]!]
    const perTonne = rank(one) === 0 && rank(other) === 0 ? costOf(one.alone.step) - costOf(other.alone.step) : 0
    return rank(one) - rank(other) || perTonne || (one.player.id < other.player.id ? -1 : 1)
  })
}

const costOf = ({ cost, abatement }: MeasureStep): number => cost / abatement

function measureOf({ player, kinds, alone }: Candidate, onTop: LedgeredStep): Measure {
  const cover = costCover(kinds)
  const perTonne = (cost: number, abatement: number) =>
    cover !== 'all' || abatement <= NOTHING ? null : cost / abatement
  const standing = standingOf(alone.step, onTop.step)
  const counts = standing === 'abates' || standing === 'with-others'
  const unitCost = {
    alone: perTonne(alone.step.cost, alone.step.abatement),
    onTop: counts ? perTonne(onTop.step.cost, onTop.step.abatement) : null,
    atHurdleRates: perTonne(alone.step.hurdleCost, alone.step.abatement),
  }
  return {
    ...player,
    alone: alone.step,
    onTop: onTop.step,
    unitCost,
    standing,
    costCover: cover,
    negative: negativeCosts(unitCost, alone, onTop, kinds),
  }
}

/** How what a measure abates on top of the cheaper ones stands to what it abates alone. */
export function standingOf(
  alone: Pick<MeasureStep, 'abatement'>,
  onTop: Pick<MeasureStep, 'abatement'>,
): Measure['standing'] {
  if (alone.abatement <= NOTHING) return onTop.abatement > NOTHING ? 'with-others' : 'abates-nothing'
  const least = DOMINATED * alone.abatement
  return onTop.abatement < -least ? 'adds-on-top' : onTop.abatement < least ? 'dominated' : 'abates'
}
