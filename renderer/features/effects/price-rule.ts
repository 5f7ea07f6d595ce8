import type { Rule } from '#model'

/**
 * The rule by which a price on carbon is answered before anybody chooses one: that of the run in sight, where it weighs
 * prices; under prescribed shares nobody does, and another stands in.
 *
 * @param inSight null where the study names none, which is prescribed shares
 */
export const priceRule = <Other extends Rule>(inSight: Rule | null, other: Other): 'logit' | 'least-cost' | Other =>
  inSight === 'logit' || inSight === 'least-cost' ? inSight : other
