import type { LpSolver } from '../../choice/lp-solver.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { RunFailure } from '../../engine/run-years.ts'
import { createWorkspace } from '../../engine/workspace.ts'
import { variablesOf } from '../../results/variable-registry.ts'
import { finish, standingOf } from './goal-runs.ts'
import type { GoalProblem, Lever } from './goal-problem.ts'
import { seek } from './seek.ts'
import type { SeekQuestion, Trial } from './seek-record.ts'
import type { Reading, Target } from './target.ts'

/** How a target stands before and after, in the unit of its variable. */
export interface TargetAnswer {
  readonly target: Target
  readonly unit: string
  readonly before: Reading
  readonly after: Reading
  readonly isMet: boolean
}

export interface LeverAnswer {
  readonly id: string
  readonly unit: Lever['unit']
  readonly lower: number
  readonly upper: number
  readonly before: number
  readonly after: number
  /** The bound at which it stands. */
  readonly bound: 'lower' | 'upper' | null
  /**
   * Where targets are missed and the lever stands at a bound: by how much more they would be missed at its other end, in
   * sums of shortfalls relative to each target's scale; null elsewhere.
   */
  readonly worth: number | null
}

export interface GoalAnswer {
  readonly scenario: string
  readonly by: 'strengths' | 'price'
  readonly least: 'change' | 'cost'
  readonly isMet: boolean
  readonly targets: readonly TargetAnswer[]
  readonly levers: readonly LeverAnswer[]
  /** Present value of resource cost, million USD of 2020 in the first year of the horizon. */
  readonly cost: { readonly before: number; readonly after: number }
  readonly runs: number
}

export interface GoalProgress {
  readonly runs: number
}

/**
 * Looks for levers that meet every target. What is answered is read from a run of its own with the levers that were
 * found; each target that is met is met in full there.
 */
export function* seekGoal(
  problem: GoalProblem,
  solver: LpSolver | null = null,
): Generator<GoalProgress, Result<GoalAnswer, RunFailure>> {
  const { network, levers, targets, question } = problem
  const workspace = createWorkspace(network, solver)
  let runs = 1
  const start = finish(network, network.slots.initial, workspace)
  if (!start.ok) return start
  const before = standingOf(network, targets, start.value)
  yield { runs }
  const scales = before.readings.map(scaleOf)
  const initial = Float64Array.from(
    levers,
    ({ slot, lower, upper }) => (network.slots.initial[slot]! - lower) / (upper - lower),
  )
  const slotsAt = (point: Float64Array): Float64Array => {
    const slots = Float64Array.from(network.slots.initial)
    for (const [j, { slot, lower, upper }] of levers.entries()) slots[slot] = lower + point[j]! * (upper - lower)
    return slots
  }
  const sought: SeekQuestion = {
    start: initial,
    evaluate(point): Trial | null {
      runs += 1
      const run = finish(network, slotsAt(point), workspace)
      if (!run.ok) return null
      const { readings, cost } = standingOf(network, targets, run.value)
      const objective = question.least === 'cost' ? cost / Math.abs(before.cost || 1) : squaredDistance(point, initial)
      return { objective, shortfalls: Float64Array.from(readings, ({ value, most }, i) => (value - most) / scales[i]!) }
    },
    aim: (point, slope, radius) => (question.least === 'cost' ? downhill(point, slope, radius) : initial),
  }
  const steps = seek(sought)
  let step = steps.next()
  for (; !step.done; step = steps.next()) yield { runs }
  const found = step.value
  if (found === null) throw new Error('The scenario ran once and then did not')
  const fresh = finish(network, slotsAt(found.point), createWorkspace(network, solver))
  if (!fresh.ok) return fresh
  const after = standingOf(network, targets, fresh.value)
  runs += 1
  return ok({
    scenario: question.scenario,
    by: question.by,
    least: question.least,
    isMet: found.isMet,
    targets: targets.map((target, i) => ({
      target,
      unit: variablesOf(network).get(target.variable)?.unit ?? '',
      before: before.readings[i]!,
      after: after.readings[i]!,
      isMet: after.readings[i]!.value <= after.readings[i]!.most,
    })),
    levers: levers.map(({ id, unit, lower, upper, slot, scale }, j) => ({
      id,
      unit,
      lower: lower * scale,
      upper: upper * scale,
      before: network.slots.initial[slot]! * scale,
      after: (lower + found.point[j]! * (upper - lower)) * scale,
      bound: found.point[j] === 0 ? 'lower' : found.point[j] === 1 ? 'upper' : null,
      worth: found.pushed.find(({ lever }) => lever === j)?.worth ?? null,
    })),
    cost: { before: before.cost, after: after.cost },
    runs,
  })
}

/** What a shortfall is relative to: the size of the variable before, or a target beyond it. */
function scaleOf({ size, most }: Reading): number {
  return Math.max(size, Math.abs(most)) || 1
}

function squaredDistance(point: Float64Array, from: Float64Array): number {
  let sum = 0
  for (let j = 0; j < point.length; j++) sum += (point[j]! - from[j]!) * (point[j]! - from[j]!)
  return sum
}

/** Far enough downhill that the nearest point within the region is all but the least of the linear model. */
const FAR = 10

function downhill(point: Float64Array, slope: Float64Array, radius: number): Float64Array {
  const steepest = slope.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return steepest === 0 ? point : point.map((value, j) => value - (FAR * radius * slope[j]!) / steepest)
}
