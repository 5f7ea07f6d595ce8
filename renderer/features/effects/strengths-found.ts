import type { GoalAnswer } from '#model'
import type { GoalRequest } from '#worker'
import { type Strength, withStrengths } from '../../state/edit-levers.ts'

/** The strengths that a search found otherwise than it began: what is to be set, and nothing else is. Of a price none. */
export const strengthsFound = ({ by, levers }: GoalAnswer): readonly Strength[] =>
  by === 'price'
    ? []
    : levers
        .filter(({ before, after }) => before !== after)
        .map(({ id, after }) => ({ policy: id, strength: after / 100 }))

/** What is asked once the strengths that were found are set and nothing else has changed. */
export const onceTaken = (request: GoalRequest, answer: GoalAnswer): GoalRequest => ({
  ...request,
  levers: withStrengths(request.levers, strengthsFound(answer)),
})
