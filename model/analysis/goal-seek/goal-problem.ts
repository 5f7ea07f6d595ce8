import type { Problem } from '../../domain/problem.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { compileNetwork, type CompileOptions } from '../../network/compile-network.ts'
import type { Network } from '../../network/network.ts'
import { withLevers } from '../../network/with-levers.ts'
import { resolveScenario } from '../../study/inheritance.ts'
import type { ResolvedScenario } from '../../study/resolved-scenario.ts'
import type { Study } from '../../study/study.ts'
import { choosesByCost } from '../chooses-by-cost.ts'
import { studyWithPolicy } from '../study-with-policy.ts'
import { type Target, targetYear } from './target.ts'
import { type TargetProblem, targetOf } from './target-text.ts'

/** A slot that a goal may move, between two bounds. */
export interface Lever {
  /** Id of a policy, or the year of a price. */
  readonly id: string
  readonly slot: number
  readonly lower: number
  readonly upper: number
  /** What a slot's number is multiplied by to be in `unit`. */
  readonly scale: number
  readonly unit: '%' | 'USD_2020/t CO2e'
}

export interface GoalQuestion {
  readonly scenario: string
  /** As `targetOf` reads them. */
  readonly targets: readonly string[]
  /** Strengths of policies, or a price on greenhouse gases in every sector from the first year after the observed. */
  readonly by: 'strengths' | 'price'
  /** Least sum of squared changes of the levers, each in shares of its range; or least present value of resource cost. */
  readonly least: 'change' | 'cost'
  /** Policies that may move; null: every policy of the study that the rule can apply. */
  readonly levers: readonly string[] | null
  /** USD of 2020 per tonne. */
  readonly mostPrice: number
}

export interface GoalProblem {
  readonly question: GoalQuestion
  readonly network: Network
  readonly targets: readonly Target[]
  readonly levers: readonly Lever[]
}

export type GoalFailure =
  | { readonly kind: 'study-has-problems'; readonly problems: readonly Problem[] }
  | TargetProblem
  | { readonly kind: 'lever-unknown'; readonly found: string; readonly known: readonly string[] }
  | { readonly kind: 'lever-twice'; readonly found: string }
  | { readonly kind: 'target-twice'; readonly found: string }
  /** A price asked for under a rule by which no one chooses. */
  | { readonly kind: 'price-moves-nothing'; readonly rule: string }
  /** A ceiling asked for where supply goes by prescribed shares. */
  | { readonly kind: 'cap-holds-nothing'; readonly rule: string }
  /** A target that no ceiling of a year can stand for. */
  | { readonly kind: 'cap-cannot-hold'; readonly found: string }
  /** The study has no policy to move. */
  | { readonly kind: 'no-lever' }

/**
 * A goal on a scenario, ready to be sought.
 *
 * @param moved levers of the scenario that are not as the study has them, by address: the search begins from them, and what
 *   is not a lever of the goal stays there
 */
export function goalProblem(
  study: Study,
  question: GoalQuestion,
  options: CompileOptions = {},
  moved: Readonly<Record<string, number>> = {},
): Result<GoalProblem, GoalFailure> {
  const resolved = resolveScenario(study, question.scenario)
  if (!resolved.ok) return err({ kind: 'study-has-problems', problems: resolved.error })
  const plain = compiled(resolved.value, options, moved)
  if (!plain.ok) return plain
  const targets: Target[] = []
  for (const text of question.targets) {
    const target = targetOf(text, plain.value)
    if (!target.ok) return target
    if (targets.some(({ id }) => id === target.value.id)) return err({ kind: 'target-twice', found: text })
    targets.push(target.value)
  }
  return question.by === 'price'
    ? priceProblem(resolved.value, plain.value, question, targets, options, moved)
    : strengthProblem(plain.value, question, targets)
}

function compiled(
  resolved: ResolvedScenario,
  options: CompileOptions,
  moved: Readonly<Record<string, number>>,
): Result<Network, GoalFailure> {
  const network = compileNetwork(resolved, options)
  return network.ok
    ? ok(withLevers(network.value, moved))
    : err({ kind: 'study-has-problems', problems: network.error })
}

function strengthProblem(
  network: Network,
  question: GoalQuestion,
  targets: readonly Target[],
): Result<GoalProblem, GoalFailure> {
  // Only least cost can meet a cap: under other rules one that is moved by itself would stop the run.
  const applicable = network.policies.filter(
    ({ policy }) => policy.kind !== 'emission-cap' || network.supplyRule === 'least-cost',
  )
  const known = applicable.map(({ policy }) => policy.id)
  const wanted = question.levers ?? known
  const unknown = wanted.find((id) => !known.includes(id))
  if (unknown !== undefined) return err({ kind: 'lever-unknown', found: unknown, known })
  const twice = wanted.find((id, at) => wanted.indexOf(id) !== at)
  if (twice !== undefined) return err({ kind: 'lever-twice', found: twice })
  const levers = applicable.flatMap(({ policy, strength: slot }): Lever[] =>
    wanted.includes(policy.id) ? [{ id: policy.id, slot, lower: 0, upper: 1, scale: 100, unit: '%' }] : [],
  )
  return levers.length === 0 ? err({ kind: 'no-lever' }) : ok({ question, network, targets, levers })
}

/**
 * One more carbon tax, on greenhouse gases in every sector and beside whatever taxes there are: nought up to the last
 * observed year, and a number of its own in the year of each target, in straight lines between and level after the last.
 */
function priceProblem(
  resolved: ResolvedScenario,
  plain: Network,
  question: GoalQuestion,
  targets: readonly Target[],
  options: CompileOptions,
  moved: Readonly<Record<string, number>>,
): Result<GoalProblem, GoalFailure> {
  if (!choosesByCost(plain)) return err({ kind: 'price-moves-nothing', rule: plain.rule })
  const { lastObservedYear } = resolved.study.country
  const first = lastObservedYear + 1
  const asked = targets.map((target) => Math.max(first, targetYear(target)))
  const years = [...new Set(asked)].sort((a, b) => a - b)
  const points = [lastObservedYear, ...years]
  const tax = { id: '(goal)', kind: 'carbon-tax', years: points, start: first, unit: 'MUSD_2020/kt' } as const
  const study = studyWithPolicy(resolved.study, tax)
  const network = compiled({ ...resolved, study, strengths: { ...resolved.strengths, [tax.id]: 1 } }, options, moved)
  if (!network.ok) return network
  const levers = years.map((year): Lever => {
    const slot = network.value.slots.indexOf.get(`policy_paths/${tax.id}@${year}`)
    if (slot === undefined) throw new Error(`The price of ${year} has no slot`)
    return { id: String(year), slot, lower: 0, upper: question.mostPrice / 1000, scale: 1000, unit: 'USD_2020/t CO2e' }
  })
  return ok({ question, network: network.value, targets, levers })
}
