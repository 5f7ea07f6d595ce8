import type { Problem } from '../../../domain/problem.ts'
import type { Place } from '../../report.ts'
import type { Country, Policy } from '../../study.ts'
import { doubtAt } from './doubt.ts'

/** A policy may have been in force for as long as most of what it acts on lasts. */
const LONGEST_IN_FORCE = 30

type Years = Pick<Policy, 'id' | 'start' | 'end' | 'rampYears'>

/** Years in which a policy cannot act, or most likely was not meant to. One that was in force before the base year is none. */
export function yearDoubts(
  { id, start, end, rampYears }: Years,
  { baseYear, endYear }: Country,
  placeOf: (column: string) => Place,
): Problem[] {
  if (start > endYear) return [doubtAt(placeOf('start'), id, 'after-horizon', String(start), `<= ${endYear}`)]
  if (end !== null && end < baseYear)
    return [doubtAt(placeOf('end'), id, 'before-horizon', String(end), `>= ${baseYear}`)]
  const earliest = baseYear - LONGEST_IN_FORCE
  const years = end === null ? Infinity : end - start + 1
  return [
    ...(start < earliest ? [doubtAt(placeOf('start'), id, 'long-before', String(start), `>= ${earliest}`)] : []),
    ...(rampYears > years && years > 0
      ? [doubtAt(placeOf('ramp_years'), id, 'ramp-beyond-end', String(rampYears), `<= ${years}`)]
      : []),
  ]
}
