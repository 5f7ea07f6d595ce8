import type { Problem, PolicyConflictKind } from '#model'

/** What a conflict among policies is about, by the names that the reader knows. */
export interface PolicyConflictFacts {
  readonly policies: readonly string[]
  readonly technologies: readonly string[]
  readonly commodity: string
  readonly from: number
  readonly to: number
  /** Per cent. */
  readonly asked: string
  readonly room: string
}

/** What policies ask that cannot all be had, which of it holds, and how to mend it: one sentence for every place. */
export type PolicyConflictSentences = Readonly<Record<PolicyConflictKind, (facts: PolicyConflictFacts) => string>>

const all = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ')
const years = ({ from, to }: PolicyConflictFacts): string => (from === to ? `in ${from}` : `from ${from} to ${to}`)

export const policyConflictEn: PolicyConflictSentences = {
  'phase-outs': (facts) =>
    `${all(facts.policies)} both phase out ${all(facts.technologies)} ${years(facts)}; only the lower ceiling holds. Leave each technology to one of them, or end one before the other begins.`,
  'mandate-and-ban': (facts) =>
    `${all(facts.policies)}: ${facts.asked} % of the sales of “${facts.commodity}” are asked for ${years(facts)}, and ${facts.room} % may be sold; the ban or phase-out holds. Lower the mandate, or take a technology out of the ban.`,
  'capacity-and-ban': (facts) =>
    `${all(facts.policies)}: a capacity of ${all(facts.technologies)} is asked for ${years(facts)}, of which nothing new may be built; the target is met only as far as what stands goes. End the target before the ban or phase-out, or take a technology out of it.`,
  'support-and-ban': (facts) =>
    `${all(facts.policies)}: new units of ${all(facts.technologies)} are supported ${years(facts)}, of which none may be built; the support does nothing. End it before the ban or phase-out, or take a technology out of it.`,
  'standard-and-phase-out': (facts) =>
    `${all(facts.policies)}: ${facts.asked} % of the electricity is asked of ${all(facts.technologies)} ${years(facts)}, of which nothing is left to stand. End the standard before, name other plants, or leave some of them standing.`,
  'shares-of-electricity': (facts) =>
    `${all(facts.policies)} together ask for ${facts.asked} % of the electricity ${years(facts)} from different plants. Lower one of them.`,
  'shares-of-input': (facts) =>
    `${all(facts.policies)} together replace ${facts.asked} % of the “${facts.commodity}” of ${all(facts.technologies)} ${years(facts)}; nothing beyond the whole is replaced. Lower one of them, or name other technologies.`,
  'shares-of-sales': (facts) =>
    `${all(facts.policies)} together ask for ${facts.asked} % of the sales of “${facts.commodity}” ${years(facts)}; they are scaled to the whole. Lower one of them.`,
}

/** The facts of a conflict as a problem carries them: ids, and shares in per cent. */
export function conflictFacts({ found, detail }: Problem): PolicyConflictFacts {
  const idsIn = (text: string): readonly string[] => text.split(' ').filter((id) => id !== '')
  return {
    policies: idsIn(found ?? ''),
    technologies: idsIn(String(detail['technologies'] ?? '')),
    commodity: String(detail['commodity'] ?? ''),
    from: Number(detail['from']),
    to: Number(detail['to']),
    asked: String(detail['asked']),
    room: String(detail['room']),
  }
}
