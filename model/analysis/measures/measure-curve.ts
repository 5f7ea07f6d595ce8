import type { LpSolver } from '../../choice/lp-solver.ts'
import type { Problem } from '../../domain/problem.ts'
import { ok, type Result } from '../../domain/result.ts'
import { type CoalitionFailure, coalitionRunner } from '../attribution/coalition-run.ts'
import type { EffectsProgress } from '../attribution/policy-effects.ts'
import type { Player, PolicyGame } from '../attribution/policy-game.ts'
import { unweighedPolicies } from '../weighed-prices.ts'
import { lacksCost, type NegativeCost, negativeCost } from './cost-reading.ts'
import { emissionsOf, type MeasureStep, stepBetween, stepOutcomes, type YearOfRun, yearOfRun } from './measure-step.ts'

/** Of what a measure abates alone, the part below which the measures before it leave it nothing. */
const DOMINATED = 0.01
/** Mt CO2e below which nothing is abated. */
const NOTHING = 1e-6

export interface Measure extends Player {
  /** The measure alone, against the case without any: the partial view. */
  readonly alone: MeasureStep
  /** The measure on top of all those before it in the order of cost: the retrospective view; steps add up to the package. */
  readonly onTop: MeasureStep
  /** USD of 2020 per t CO2e in the year, at the social rate and at hurdle rates; null where it abates nothing or costs nothing that the model knows. */
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
  readonly lacksCost: boolean
  /** Why the measure alone costs less than nought. */
  readonly negative: NegativeCost | null
}

/** Abatement and cost by measure in one year. Mt CO2e, million USD of 2020 a year. */
export interface MeasureCurve {
  readonly scenario: string
  readonly against: string
  readonly year: number
  readonly runs: number
  /** Runs in which limits that policies set had to give way, for want of a solution at least cost. */
  readonly penalised: number
  /** Warnings: what cannot be had with all measures, and measures that move no purchase under the rule. */
  readonly warnings: readonly Problem[]
  /** In the order in which they come: by cost per tonne alone, then what has no cost, then what abates nothing. */
  readonly measures: readonly Measure[]
  readonly before: ReturnType<typeof emissionsOf>
  readonly after: ReturnType<typeof emissionsOf>
}

/**
 * Cost curves by measure of one year: every measure alone against none (partial), and every measure on top of the cheaper
 * ones (retrospective), each a run of the whole horizon, so that stock, prices and dispatch follow. The order is that of
 * cost per tonne alone; on top of others a measure may cost more than the one behind it.
 *
 * @see Sathaye and Meyers (1995), Greenhouse Gas Mitigation Assessment: A Guidebook, ch. 3; UNEP (1999), Economics of
 * Greenhouse Gas Limitations, for partial, retrospective and integrated (`analysis/macc`) curves
 */
export function* measureCurve(
  game: PolicyGame,
  year: number,
  solver: LpSolver | null,
): Generator<EffectsProgress, Result<MeasureCurve, CoalitionFailure>> {
  const { network, players } = game
  const outcomes = stepOutcomes(network)
  const runCoalition = coalitionRunner(game, outcomes, solver)
  const t = year - network.horizon.start
  const total = 1 + 2 * players.length
  let done = 0
  let penalised = 0
  let shortages: readonly Problem[] = []
  function* yearWith(members: readonly number[]): Generator<EffectsProgress, Result<YearOfRun, CoalitionFailure>> {
    const found = runCoalition(players.map((_, i) => (members.includes(i) ? 1 : 0)))
    yield { done: ++done, total }
    if (!found.ok) return found
    if (found.value.isPenalised) penalised++
    if (members.length === players.length) shortages = found.value.shortages
    return ok(yearOfRun(outcomes, found.value.values, t))
  }
  const none = yield* yearWith([])
  if (!none.ok) return none
  const alone: MeasureStep[] = []
  for (const i of players.keys()) {
    const run = yield* yearWith([i])
    if (!run.ok) return run
    alone.push(stepBetween(none.value, run.value))
  }
  const kinds = players.map(({ policies }) => kindsOf(game, policies))
  const order = orderOfCost(
    players.map((player, i) => ({ id: player.id, step: alone[i]!, hasCost: !lacksCost(kinds[i]!) })),
  )
  const measures: Measure[] = []
  let before = none.value
  for (const [place, i] of order.entries()) {
    const run = yield* yearWith(order.slice(0, place + 1))
    if (!run.ok) return run
    measures.push(measureOf(players[i]!, kinds[i]!, alone[i]!, stepBetween(before, run.value)))
    before = run.value
  }
  return ok({
    scenario: game.scenario,
    against: game.against,
    year,
    runs: done,
    penalised,
    warnings: [
      ...shortages,
      ...unweighedPolicies(
        network,
        players.flatMap(({ policies }) => policies),
      ),
    ],
    measures,
    before: emissionsOf(none.value),
    after: emissionsOf(before),
  })
}

function kindsOf({ network }: PolicyGame, ids: readonly string[]) {
  return network.policies.flatMap(({ policy }) => (ids.includes(policy.id) ? [policy.kind] : []))
}

interface Candidate {
  readonly id: string
  readonly step: MeasureStep
  readonly hasCost: boolean
}

/** Places by cost per tonne, then what abates at no known cost, then what abates nothing; equals by id. */
function orderOfCost(candidates: readonly Candidate[]): number[] {
  const rank = ({ step, hasCost }: Candidate) => (step.abatement <= NOTHING ? 2 : hasCost ? 0 : 1)
  return [...candidates.keys()].sort((a, b) => {
    const [one, other] = [candidates[a]!, candidates[b]!]
    const perTonne = rank(one) === 0 && rank(other) === 0 ? costOf(one.step) - costOf(other.step) : 0
    return rank(one) - rank(other) || perTonne || (one.id < other.id ? -1 : 1)
  })
}

const costOf = ({ cost, abatement }: MeasureStep): number => cost / abatement

function measureOf(player: Player, kinds: ReturnType<typeof kindsOf>, alone: MeasureStep, onTop: MeasureStep): Measure {
  const isFree = lacksCost(kinds)
  const perTonne = (cost: number, abatement: number) => (isFree || abatement <= NOTHING ? null : cost / abatement)
  const standing = standingOf(alone, onTop)
  return {
    ...player,
    alone,
    onTop,
    unitCost: {
      alone: perTonne(alone.cost, alone.abatement),
      onTop: standing === 'abates' || standing === 'with-others' ? perTonne(onTop.cost, onTop.abatement) : null,
      atHurdleRates: perTonne(alone.hurdleCost, alone.abatement),
    },
    standing,
    lacksCost: isFree,
    negative: isFree || alone.abatement <= NOTHING ? null : negativeCost(alone, kinds),
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
