import type { Problem } from '../../../domain/problem.ts'
import { type Place, warningAt } from '../../report.ts'
import type { Policy } from '../../study.ts'

/**
 * What a policy says that is read and does nothing, or is not read.
 * - `after-horizon`, `before-horizon`: it begins after the last year of the study, or ends before the first.
 * - `long-before`: it begins so long before the base year that a slip is likelier than a law of that age.
 * - `ramp-beyond-end`: it ends before it comes to full level.
 * - `no-level`: all its numbers are nought.
 * - `implausible-level`: a price or capacity of which a slip of figure or unit is likelier than the intent.
 * - `beyond-rate`: it takes more off hurdle rates than any of them is.
 * - `unread-field`: instruments of its kind do not look at a field that it fills.
 * - `outside-sectors`: it names technologies that lie outside the sectors that it names.
 * - `no-technology`: nothing makes what it names, in its sectors.
 * - `no-purchase`, `no-fuel`: nobody buys, or burns, what it names where it looks.
 * - `replaces-itself`: it puts a commodity in place of the same commodity.
 * - `no-demand`: nobody asks for the service whose demand it changes.
 * - `no-host`: the removal processes that it names are on none of the technologies that it reaches.
 * - `no-emission`: nothing emits a gas that it prices or caps.
 * - `no-cost`, `no-input`: what it reaches costs no capital to lower, or takes in nothing to save.
 */
export const POLICY_DOUBTS = [
  'after-horizon',
  'before-horizon',
  'long-before',
  'ramp-beyond-end',
  'no-level',
  'implausible-level',
  'beyond-rate',
  'unread-field',
  'outside-sectors',
  'no-technology',
  'no-purchase',
  'no-fuel',
  'replaces-itself',
  'no-demand',
  'no-host',
  'no-emission',
  'no-cost',
  'no-input',
] as const
export type PolicyDoubt = (typeof POLICY_DOUBTS)[number]

/** A warning about what a policy says in one of its fields. */
export function doubtAt(place: Place, policy: string, doubt: PolicyDoubt, found: string, allowed = ''): Problem {
  const facts = { found, detail: { policy, doubt } }
  return warningAt('doubtful-policy', place, allowed === '' ? facts : { ...facts, allowed })
}

/** The row of a policy, in one of its fields. */
export const fieldOf = ({ cell }: Policy, column: string): Place => ({ ...cell, column })
