import type { Problem } from '../../../domain/problem.ts'
import type { Study } from '../../study.ts'
import { fieldOf } from './doubt.ts'
import { unreadFields } from './fields.ts'
import { levelDoubts } from './levels.ts'
import { reachDoubts } from './reach.ts'
import { yearDoubts } from './years.ts'

/**
 * What policies say that does nothing, as warnings. What they reach is judged only where all that they could reach was
 * read (`isRead`): what is missing from a table with a mistake is no mistake of theirs.
 */
export function checkPolicies(study: Omit<Study, 'scenarios'>, isRead: boolean): Problem[] {
  return study.policies.flatMap((policy) => [
    ...yearDoubts(policy, study.country, (column) => fieldOf(policy, column)),
    ...unreadFields(policy),
    ...levelDoubts(policy, study),
    ...(isRead ? reachDoubts(policy, study) : []),
  ])
}
