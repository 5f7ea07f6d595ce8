/** A stretch of years that is planned as one, by what holds in its milestone year. */
export interface Period {
  readonly milestone: number
  readonly from: number
  readonly to: number
}

/** Years between milestones. */
const STEP = 5

/**
 * Periods of at most five years that cover `first` to `last`: milestones are the years divisible by five, and the last
 * year; each stands for the years that are nearer to it than to another, the earlier one at equal distance.
 */
export function periodsBetween(first: number, last: number): readonly Period[] {
  const milestones: number[] = []
  for (let year = Math.ceil(first / STEP) * STEP; year <= last; year += STEP) milestones.push(year)
  if (milestones[milestones.length - 1] !== last) milestones.push(last)
  return milestones.map((milestone, at) => {
    const before = milestones[at - 1]
    const after = milestones[at + 1]
    return {
      milestone,
      from: before === undefined ? first : Math.floor((before + milestone) / 2) + 1,
      to: after === undefined ? last : Math.floor((milestone + after) / 2),
    }
  })
}
