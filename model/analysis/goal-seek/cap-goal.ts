import type { LpSolver } from '../../choice/lp-solver.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import type { RunFailure } from '../../engine/run-years.ts'
import { createWorkspace } from '../../engine/workspace.ts'
import { compileNetwork, type CompileOptions } from '../../network/compile-network.ts'
import type { Network } from '../../network/network.ts'
import { valuesOf, variablesOf } from '../../results/variable-registry.ts'
import { groupedBy } from '../../study/grouped-by.ts'
import { resolveScenario } from '../../study/inheritance.ts'
import type { Study } from '../../study/study.ts'
import { finish, standingOf } from './goal-runs.ts'
import type { GoalFailure } from './goal-problem.ts'
import type { GoalProgress, TargetAnswer } from './seek-goal.ts'
import { HIGHEST_PRICE } from '../../engine/cap-prices.ts'
import { studyWithPolicy } from '../study-with-policy.ts'
import type { Target } from './target.ts'
import { NET, targetOf } from './target-text.ts'

/** A ceiling on emissions that is to be met by the programmes of the years, or under the logit by a price. */
export interface CapProblem {
  readonly scenario: string
  /** Without the ceilings. */
  readonly plain: Network
  /** With one for each variable that the targets speak of. */
  readonly network: Network
  readonly targets: readonly Target[]
  readonly ceilings: readonly Ceiling[]
}

/** Of one variable: from what was emitted in the last observed year in straight lines to each target, then level. */
interface Ceiling {
  readonly variable: string
  readonly years: readonly number[]
  readonly most: readonly number[]
  readonly slots: readonly number[]
  readonly startSlot: number
  /** Variable of the price that it implies. */
  readonly price: string
}

/** The price of emissions that a ceiling implies in the year of a target. */
export interface ImpliedPrice {
  readonly variable: string
  readonly year: number
  /** USD of 2020 per tonne. */
  readonly price: number
  /** Whether it stands at the highest that is sought: what holds the ceiling off under the logit. */
  readonly isHighest: boolean
}

export interface CapAnswer {
  readonly scenario: string
  readonly by: 'cap'
  readonly isMet: boolean
  readonly targets: readonly TargetAnswer[]
  /** How far from the run without ceilings towards the targets a run could go, 0 to 1: 1 where they are met. */
  readonly reached: number
  /** Why the run with the ceilings themselves stopped; null where it did not. */
  readonly stopped: RunFailure | null
  /** Of the run that is answered; empty where none with ceilings ended. */
  readonly prices: readonly ImpliedPrice[]
  readonly cost: { readonly before: number; readonly after: number }
  readonly runs: number
}

const HALVINGS = 5
const PER_KT = 1e-3
/** How near a target counts as met, of its size: programmes hold a ceiling, a price under the logit is sought for it. */
const ROOM = { 'least-cost': 1e-6, logit: 1e-3 } as const

/**
 * Adds a ceiling for each target. Only yearly emissions, all of them or those of a sector, can be held so: not a budget,
 * not a peak, not one gas.
 */
export function capProblem(
  study: Study,
  scenario: string,
  wanted: readonly string[],
  options: CompileOptions = {},
): Result<CapProblem, GoalFailure> {
  const resolved = resolveScenario(study, scenario)
  if (!resolved.ok) return err({ kind: 'study-has-problems', problems: resolved.error })
  const plain = compileNetwork(resolved.value, options)
  if (!plain.ok) return err({ kind: 'study-has-problems', problems: plain.error })
  if (plain.value.supplyRule === 'prescribed') return err({ kind: 'cap-holds-nothing', rule: plain.value.supplyRule })
  const targets: (Target & { readonly kind: 'level' })[] = []
  for (const text of wanted) {
    const target = targetOf(text, plain.value)
    if (!target.ok) return target
    if (target.value.kind !== 'level' || sectorsOf(target.value.variable, plain.value) === null)
      return err({ kind: 'cap-cannot-hold', found: text })
    if (targets.some(({ id }) => id === target.value.id)) return err({ kind: 'target-twice', found: text })
    targets.push(target.value)
  }
  const { lastObservedYear } = study.country
  const byVariable = groupedBy(targets, ({ variable }) => variable)
  let capped = resolved.value
  const ids = new Map<string, string>()
  for (const [variable, own] of byVariable) {
    const years = [lastObservedYear, ...own.map(({ year }) => year).sort((a, b) => a - b)]
    const sectors = sectorsOf(variable, plain.value) ?? []
    const id = `(goal${sectors.map((sector) => `-${sector}`).join('')})`
    const study = studyWithPolicy(capped.study, {
      id,
      kind: 'emission-cap',
      years,
      start: lastObservedYear + 1,
      unit: 'kt',
      sectors,
    })
    capped = { ...capped, study, strengths: { ...capped.strengths, [id]: 1 } }
    ids.set(variable, id)
  }
  const network = compileNetwork(capped, options)
  if (!network.ok) return err({ kind: 'study-has-problems', problems: network.error })
  const slotOf = (policy: string, year: number): number =>
    network.value.slots.indexOf.get(`policy_paths/${policy}@${year}`) ?? -1
  const ceilings = [...byVariable].map(([variable, own]): Ceiling => {
    const inOrder = own.toSorted((a, b) => a.year - b.year)
    const policy = ids.get(variable) ?? ''
    return {
      variable,
      years: inOrder.map(({ year }) => year),
      most: inOrder.map(({ most }) => most),
      slots: inOrder.map(({ year }) => slotOf(policy, year)),
      startSlot: slotOf(policy, lastObservedYear),
      price: `Price|Emissions|${policy}`,
    }
  })
  return ok({ scenario, plain: plain.value, network: network.value, targets, ceilings })
}

/** Sectors whose emissions of greenhouse gases together are the variable, none for all; null where it is no such sum. */
function sectorsOf(variable: string, network: Network): readonly string[] | null {
  if (variable === NET) return []
  const sector = network.sectors.find(({ id }) => variable === `${NET}|Sector|${id}`)
  return sector === undefined ? null : [sector.id]
}

/**
 * Runs with the ceilings; where a year has none, looks by halving for how far towards them a run can go. Under the logit
 * every run ends, and says by its emissions how near it came.
 */
export function* seekCap(
  problem: CapProblem,
  solver: LpSolver | null,
): Generator<GoalProgress, Result<CapAnswer, RunFailure>> {
  const { plain, network, targets, ceilings } = problem
  const start = finish(plain, plain.slots.initial, createWorkspace(plain, solver))
  if (!start.ok) return start
  const before = standingOf(plain, targets, start.value)
  const emitted = ceilings.map(({ variable }) => valuesOf(plain, start.value, variable))
  let runs = 1
  yield { runs }
  const workspace = createWorkspace(network, solver)
  const isLogit = network.supplyRule === 'logit'
  const slotsAt = (share: number): Float64Array => {
    const slots = Float64Array.from(network.slots.initial)
    for (const [i, { years, most, slots: own, startSlot }] of ceilings.entries()) {
      const at = (year: number) => emitted[i]![year - network.horizon.start]!
      slots[startSlot] = at(network.resolved.study.country.lastObservedYear) / PER_KT
      for (const [k, year] of years.entries()) slots[own[k]!] = (at(year) + share * (most[k]! - at(year))) / PER_KT
    }
    return slots
  }
  const attempt = (share: number) => {
    runs += 1
    const run = finish(network, slotsAt(share), workspace)
    if (!run.ok) return run
    const prices = ceilings.flatMap(({ variable, years, price }) => {
      const values = valuesOf(network, run.value, price)
      return years.map((year): ImpliedPrice => {
        const price = values[year - network.horizon.start]!
        return { variable, year, price, isHighest: isLogit && price >= HIGHEST_PRICE * (1 - 1e-9) }
      })
    })
    return ok({ ...standingOf(network, targets, run.value), prices })
  }
  const full = attempt(1)
  yield { runs }
  let [low, high] = [0, 1]
  let after = full.ok ? full.value : { ...before, prices: [] as readonly ImpliedPrice[] }
  if (full.ok) low = 1
  for (let halving = 0; !full.ok && halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    const tried = attempt(middle)
    yield { runs }
    if (tried.ok) {
      low = middle
      after = tried.value
    } else high = middle
  }
  const room = isLogit ? ROOM.logit : ROOM['least-cost']
  const found = targets.map((target, i) => ({
    target,
    unit: variablesOf(network).get(target.variable)?.unit ?? '',
    before: before.readings[i]!,
    after: after.readings[i]!,
    isMet: after.readings[i]!.value <= after.readings[i]!.most + room * after.readings[i]!.size,
  }))
  const isMet = found.every((one) => one.isMet)
  const stopped = full.ok ? null : full.error
  const cost = { before: before.cost, after: after.cost }
  return ok({
    scenario: problem.scenario,
    by: 'cap',
    isMet,
    targets: found,
    // Under the logit a run with the ceilings themselves always ends, so that the way is read from its emissions.
    reached: isLogit ? wayGone(found) : low,
    stopped,
    prices: after.prices,
    cost,
    runs,
  })
}

/** Of the target that is missed most, the part of the way from before to what it allows; 1 where none is missed. */
function wayGone(targets: readonly TargetAnswer[]): number {
  return targets.reduce((least, { before, after, isMet }) => {
    if (isMet) return least
    const way = (before.value - after.value) / (before.value - after.most)
    return Math.min(least, Math.max(0, way))
  }, 1)
}
