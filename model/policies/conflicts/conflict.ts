import type { Policy, Study } from '../../study/study.ts'

/**
 * What policies of one scenario may ask and cannot all have.
 * - `phase-outs`: two phase-outs of one technology; the lower ceiling holds, the other adds nothing.
 * - `mandate-and-ban`: a least share of sales above what bans and phase-outs let be sold.
 * - `capacity-and-ban`: a capacity of technologies of which nothing new may be built.
 * - `support-and-ban`: money for new units of which none may be built.
 * - `standard-and-phase-out`: a share of the electricity from plants of which nothing is left to stand.
 * - `shares-of-sales`, `shares-of-input`, `shares-of-electricity`: shares of one thing that together are beyond the whole.
 */
export const POLICY_CONFLICT_KINDS = [
  'phase-outs',
  'mandate-and-ban',
  'capacity-and-ban',
  'support-and-ban',
  'standard-and-phase-out',
  'shares-of-sales',
  'shares-of-input',
  'shares-of-electricity',
] as const
export type PolicyConflictKind = (typeof POLICY_CONFLICT_KINDS)[number]

export interface PolicyConflict {
  readonly kind: PolicyConflictKind
  /** Ids, in the order of the file. */
  readonly policies: readonly string[]
  /** Technologies that they concern; none where it is all that make the commodity. */
  readonly technologies: readonly string[]
  /** What is sold, bought or given to the grid; null where the technologies alone are meant. */
  readonly commodity: string | null
  /** First and last year in which they conflict. */
  readonly from: number
  readonly to: number
  /** What is asked in the first year, and what there is room for, as shares. */
  readonly asked: number
  readonly room: number
}

/** A conflict of one year. */
export interface Clash extends Pick<PolicyConflict, 'kind' | 'technologies' | 'commodity' | 'asked' | 'room'> {
  readonly policies: readonly Policy[]
}

/** A policy of a scenario, and its level by year from the base year on; nought where it does not hold. */
export interface PolicyLevels {
  readonly policy: Policy
  readonly levels: Float64Array
}

/** A policy that holds in the year that is looked at, its level, and the indexes of the technologies that it reaches. */
export interface Acting {
  readonly policy: Policy
  readonly level: number
  readonly reached: readonly number[]
}

/** Shares as they were written add up to one but for rounding. */
export const TOLERANCE = 1e-9

export function idsOf({ technologies }: Study, indexes: readonly number[]): string[] {
  return indexes.map((l) => technologies[l]?.id ?? '')
}
