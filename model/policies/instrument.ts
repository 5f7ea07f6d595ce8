import type { Policy, PolicyKind } from '../study/study.ts'
import type { Problem } from '../domain/problem.ts'
import type { Result } from '../domain/result.ts'
import type { Effects } from './effects.ts'
import type { PolicyTargets } from './policy-targets.ts'

/**
 * A kind of policy. It says once, at compilation, which parts of the network it reaches, and then applies its level year
 * by year. Effects combine without regard to order: taxes add, reductions multiply, bounds take the tighter.
 */
export interface Instrument {
  readonly kind: PolicyKind
  /** What a full strength of 1 means, for the level that `apply` is given. */
  readonly level: 'price' | 'share' | 'quantity'
  bind(policy: Policy, targets: PolicyTargets): Result<ApplyPolicy, readonly Problem[]>
}

/**
 * Writes the effect of one policy in year t: `force` = strength x ramp, `level` = force x numeric provision of the year.
 */
export type ApplyPolicy = (effects: Effects, t: number, level: number, force: number) => void

/** A policy tied to a network. */
export interface PolicyBinding {
  readonly policy: Policy
  /** Slots of the strength, 0..1, and of when it holds: first year, last year, years of the ramp. */
  readonly strength: number
  readonly start: number
  readonly end: number
  readonly rampYears: number
  /** Row of the numeric provision. */
  readonly row: number
  readonly apply: ApplyPolicy
}
