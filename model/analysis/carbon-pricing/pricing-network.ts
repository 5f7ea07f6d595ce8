import type { Problem } from '../../domain/problem.ts'
import { ok, type Result } from '../../domain/result.ts'
import { compileNetwork, type CompileOptions } from '../../network/compile-network.ts'
import type { Network } from '../../network/network.ts'
import type { ResolvedScenario } from '../../study/resolved-scenario.ts'
import type { AddedPolicy } from '../study-with-policy.ts'
import { studyWithPolicy } from '../study-with-policy.ts'

/** A scenario with instruments that were added to it, each with a number of its own in every year that it may hold. */
export interface PricingNetwork {
  readonly network: Network
  /** Slot of an instrument's number, by id and place among the years of the price. */
  readonly slotsOf: ReadonlyMap<string, Int32Array>
  /** Numbers that a run begins from. */
  readonly initial: Float64Array
}

/** All are nought until their slots are written. */
export function pricingNetwork(
  resolved: ResolvedScenario,
  added: readonly Omit<AddedPolicy, 'years' | 'start'>[],
  years: readonly number[],
  options: CompileOptions,
): Result<PricingNetwork, readonly Problem[]> {
  const start = years[0] ?? 0
  let { study } = resolved
  for (const policy of added) study = studyWithPolicy(study, { ...policy, years, start })
  const strengths = { ...resolved.strengths, ...Object.fromEntries(added.map(({ id }) => [id, 1])) }
  const compiled = compileNetwork({ ...resolved, study, strengths }, options)
  if (!compiled.ok) return compiled
  const { indexOf } = compiled.value.slots
  const slotsOf = added.map(({ id }) => {
    const slots = Int32Array.from(years, (year) => indexOf.get(`policy_paths/${id}@${year}`) ?? -1)
    if (slots.includes(-1)) throw new Error(`${id} has a year without a slot`)
    return [id, slots] as const
  })
  return ok({ network: compiled.value, slotsOf: new Map(slotsOf), initial: compiled.value.slots.initial })
}

/** Slots in which instruments have the numbers given, one a year of the price; the others stay at nought. */
export function slotsWith(
  { initial, slotsOf }: PricingNetwork,
  numbers: Readonly<Record<string, ArrayLike<number>>>,
): Float64Array {
  const slots = Float64Array.from(initial)
  for (const [id, values] of Object.entries(numbers)) {
    for (const [i, slot] of (slotsOf.get(id) ?? []).entries()) slots[slot] = values[i]!
  }
  return slots
}
