import type { PolicyDoubt, Problem } from '#model'

/** What a policy says that does nothing, and how to mend it. */
export type PolicyDoubtSentences = Readonly<Record<PolicyDoubt, (facts: PolicyDoubtFacts) => string>>

export interface PolicyDoubtFacts {
  readonly policy: string
  readonly found: string
  /** Bounds, or the fields that are read. */
  readonly allowed: string
}

export function doubtFacts({ detail, found, allowed }: Problem): PolicyDoubtFacts {
  return { policy: String(detail['policy'] ?? ''), found: found ?? '', allowed: allowed ?? '' }
}

export const policyDoubtEn: PolicyDoubtSentences = {
  'after-horizon': ({ policy, found, allowed }) =>
    `“${policy}” begins in ${found}, after the last year of the study, and does nothing. Begin it earlier (${allowed}), or take it out.`,
  'before-horizon': ({ policy, found, allowed }) =>
    `“${policy}” ends in ${found}, before the base year, and does nothing. End it later (${allowed}), or take it out.`,
  'long-before': ({ policy, found, allowed }) =>
    `“${policy}” begins in ${found}. If that is a slip, correct the year; if it has been in force for so long, begin it within 30 years of the base year (${allowed}): nothing that it does before the base year is reckoned.`,
  'ramp-beyond-end': ({ policy, found, allowed }) =>
    `“${policy}” takes ${found} years to come to full level and ends before. Shorten the ramp (${allowed}), or end it later.`,
  'no-level': ({ policy }) =>
    `All numbers of “${policy}” are nought: it does nothing. State its level, or take it out.`,
  'implausible-level': ({ policy, found, allowed }) =>
    `“${policy}” states ${found}, beyond what any such policy asks (${allowed}). Correct the figure or its unit.`,
  'beyond-rate': ({ policy, found, allowed }) =>
    `“${policy}” takes ${found} off hurdle rates of which none is as high; a rate is never below nought. State a smaller reduction (${allowed}).`,
  'unread-field': ({ policy, found, allowed }) =>
    `An instrument of the kind of “${policy}” does not look at this field (${found}): it acts as if it were empty. Take it out, or choose another kind. Read are: ${allowed}.`,
  'outside-sectors': ({ policy, found }) =>
    `“${policy}” names ${found}, outside the sectors that it names, and does not reach it. Add the sector, or take the technology out.`,
  'no-technology': ({ policy, found }) =>
    `“${policy}” reaches no technology: nothing makes ${found} in the sectors that it names. Name other services, technologies or sectors.`,
  'no-purchase': ({ policy, found }) =>
    `“${policy}” does nothing about ${found}: nobody buys it in the sectors that it names. Name other commodities or sectors.`,
  'no-fuel': ({ policy, found }) =>
    `“${policy}” does nothing about ${found}: none of the technologies and sectors that it names burns it. Name others.`,
  'replaces-itself': ({ policy, found }) =>
    `“${policy}” puts ${found} in place of ${found}, which changes nothing. Name another commodity.`,
  'no-demand': ({ policy, found }) =>
    `“${policy}” does nothing about ${found}, for which demands.csv states no demand. Name another service.`,
  'no-host': ({ policy, found }) =>
    `“${policy}” does nothing with ${found}, which removals.csv has on none of the technologies that it names. Name other technologies or removals.`,
  'no-emission': ({ policy, found }) =>
    `“${policy}” names ${found}, which nothing in the study emits. Take the gas out, or state its emission factors.`,
  'no-cost': ({ policy, found }) =>
    `“${policy}” lowers what new units of ${found} cost, and no capital cost of them is stated. Add capital_cost to technology_paths.csv, or name others.`,
  'no-input': ({ policy, found }) =>
    `“${policy}” saves inputs of ${found}, which takes in nothing. Name other technologies.`,
}
