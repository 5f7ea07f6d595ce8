import { lastDayOf } from './cells/date-cell.ts'
import type { RegisterEntry, Scenario } from './study.ts'

export type PolicyStatus = 'implemented' | 'adopted' | 'planned' | 'later'

/**
 * Status of a legal act at a cut-off date: implemented if in force by then, adopted if adopted by then, planned if
 * announced by then or if the register dates nothing at all; `later` for what came after the cut-off.
 *
 * Computed, never stored, so that moving the cut-off moves every status. A date known to the month or year counts as
 * its last day. UNFCCC reporting of measures: decision 18/CMA.1, annex, paragraphs 80-90 (with measures: implemented
 * and adopted; with additional measures: planned as well).
 */
export function policyStatus(
  { announced, adopted, inForce }: Pick<RegisterEntry, 'announced' | 'adopted' | 'inForce'>,
  cutoff: string,
): PolicyStatus {
  const by = (date: string | null): boolean => date !== null && lastDayOf(date) <= cutoff
  if (by(inForce)) return 'implemented'
  if (by(adopted)) return 'adopted'
  const isUndated = announced === null && adopted === null && inForce === null
  return by(announced) || isUndated ? 'planned' : 'later'
}

/** Whether a scenario's measures include a policy of a status. */
export function includesStatus(measures: NonNullable<Scenario['measures']>, status: PolicyStatus): boolean {
  switch (measures) {
    case 'none':
      return false
    case 'with':
      return status === 'implemented' || status === 'adopted'
    case 'with-additional':
      return status !== 'later'
  }
}
