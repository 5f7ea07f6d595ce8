import type { PolicyBinding } from '../policies/instrument.ts'
import { ramp } from '../policies/ramp.ts'
import { leadTime } from './capacity-expansion.ts'
import type { Effects } from '../policies/effects.ts'
import type { Workspace } from './workspace.ts'

/** Whether a slot other than a lever of a policy differs from the run before (NaN: there was none). */
export function figuresMoved({ run, moved }: Workspace, slots: Float64Array): boolean {
  const before = run.slots
  for (let i = 0; i < slots.length; i++) if (slots[i] !== before[i] && moved.isLever[i] === 0) return true
  return false
}

/** Notes the technologies on which policies now act otherwise than in the run before, from year `since` on at the earliest. */
export function noteMoved(
  { network, effects, effectsBefore, moved }: Workspace,
  everything: boolean,
  since: number,
): void {
  if (everything) {
    moved.technology.fill(1)
    return
  }
  const { gasCount, sectorCount } = effects
  const differs = (name: MatrixName, item: number, items = 1): boolean =>
    hasDifference(effects[name], effectsBefore[name], item, items, effects.yearCount, since)
  const { taxRow, taxRowCount } = network.effects
  for (let r = 0; r < taxRowCount; r++) moved.taxRow[r] = differs('emissionTax', r * gasCount, gasCount) ? 1 : 0
  for (const { index: l, sector, removals, flows } of network.technologies) {
    let differ =
      moved.taxRow[taxRow[l]!] === 1 ||
      differs('capitalPaid', l) ||
      differs('outputPaid', l) ||
      differs('rateTaken', l) ||
      differs('inputFactor', l) ||
      differs('allowed', l)
    for (const r of removals) differ ||= differs('penetration', r)
    for (const f of flows) {
      differ ||= differs('flowShare', f) || differs('fuelTax', network.flows[f]!.commodity * sectorCount + sector)
    }
    moved.technology[l] = differ ? 1 : 0
  }
}

/** First year in which a policy whose lever has moved acts with another force; the number of years where there is none. */
export function policiesMovedFrom({ network, run }: Workspace, slots: Float64Array): number {
  const before = run.slots
  let first = network.yearCount
  for (const policy of network.policies) {
    const { strength, start, end, rampYears } = policy
    const isMoved =
      slots[strength] !== before[strength] ||
      slots[start] !== before[start] ||
      slots[end] !== before[end] ||
      slots[rampYears] !== before[rampYears]
    if (!isMoved) continue
    for (let t = 0; t < first; t++) {
      const year = network.horizon.start + t
      if (forceOf(policy, slots, year) !== forceOf(policy, before, year)) first = t
    }
  }
  return first
}

/** Strength of a policy in a year. */
export function forceOf({ strength, start, end, rampYears }: PolicyBinding, slots: Float64Array, year: number): number {
  return slots[strength]! * ramp(year, slots[start]!, slots[end]!, slots[rampYears]!)
}

/**
 * First year in which policies act otherwise on the energy system than in the run before; the number of years where in none.
 * What closes plants to new build and what capacity targets ask is foreseen by the lead time of building.
 *
 * @param since a year before which no effect differs
 */
export function firstYearMoved(workspace: Workspace, since: number): number {
  return firstYearSeen(workspace.effects, workspace.effectsBefore, since, leadTime(workspace))
}

/** First year in which the energy system sees a difference between effects, some of which are foreseen. */
export function firstYearSeen(now: Effects, before: Effects, since: number, ahead: number): number {
  const n = now.yearCount
  let first = n
  for (const name of FORESEEN)
    first = Math.min(first, firstDifference(now[name], before[name], n, since, first + ahead) - ahead)
  first = Math.max(0, first)
  for (const name of SEEN) first = firstDifference(now[name], before[name], n, since, first)
  return first
}

const FORESEEN = ['allowed', 'capacity'] as const
const SEEN = [
  'ceiling',
  'mandate',
  'cleanShare',
  'demand',
  'cap',
  'emissionTax',
  'capitalPaid',
  'outputPaid',
  'rateTaken',
  'inputFactor',
  'penetration',
  'flowShare',
  'fuelTax',
] as const

/** First year from `since` to before `most` in which two matrices differ, else `most`. */
function firstDifference(now: Float64Array, before: Float64Array, years: number, since: number, most: number): number {
  let first = Math.min(most, years)
  for (let item = 0; item < now.length && first > since; item += years) {
    for (let t = since; t < first; t++) if (now[item + t] !== before[item + t]) first = t
  }
  return first === years ? most : first
}

type MatrixName = (typeof SEEN | typeof FORESEEN)[number]

function hasDifference(
  now: Float64Array,
  before: Float64Array,
  item: number,
  items: number,
  years: number,
  since: number,
): boolean {
  for (let i = item; i < item + items; i++) {
    for (let t = since; t < years; t++) if (now[i * years + t] !== before[i * years + t]) return true
  }
  return false
}
