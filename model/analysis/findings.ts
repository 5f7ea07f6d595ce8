import type { AcceptedFinding, Study } from '../study/study.ts'

/** Something found outside its range, or apart from an inventory. */
export interface FoundOutside {
  readonly check: AcceptedFinding['check']
  readonly subject: string
  readonly side: AcceptedFinding['side']
  readonly scenario: string
  readonly rule: string
  readonly from: number
  readonly to: number
  /** The value farthest outside. */
  readonly value: number
}

/** The reason that a study states for it in `findings.csv`; null where none covers its subject, years and value. */
export function statedReason(study: Study, found: FoundOutside): string | null {
  return acceptedFinding(study, found)?.reason ?? null
}

/** The row of `findings.csv` that speaks for it, the first of those that cover it; null where none does. */
export function acceptedFinding(study: Study, found: FoundOutside): AcceptedFinding | null {
  return study.findings.find((accepted) => covers(accepted, found)) ?? null
}

/** Subject of a row that speaks for every subject. */
const ANY = '*'

function covers(accepted: AcceptedFinding, found: FoundOutside): boolean {
  const { subject } = accepted
  const isSubject = subject === ANY || found.subject === subject || found.subject.startsWith(`${subject}/`)
  const isThere =
    (accepted.scenario === '' || accepted.scenario === found.scenario) &&
    (accepted.rule === null || accepted.rule === found.rule)
  const isThen = accepted.from <= found.from && found.to <= accepted.to
  return accepted.check === found.check && accepted.side === found.side && isSubject && isThere && isThen
    ? isWithinLimit(accepted, found.value)
    : false
}

function isWithinLimit({ side, limit }: AcceptedFinding, value: number): boolean {
  if (side === 'low') return value >= limit
  if (side === 'high') return value <= limit
  return Math.abs(value) <= Math.abs(limit)
}
