import type { PolicyKind, Study } from '../../study/study.ts'
import { type Acting, type Clash, idsOf, type PolicyConflictKind, TOLERANCE } from './conflict.ts'
import type { Floor } from './floors.ts'

/** Kinds that are of use to new units alone, or want them, and the conflict with what lets none be built. */
const OF_NEW_UNITS: Partial<Record<PolicyKind, PolicyConflictKind>> = {
  'capacity-target': 'capacity-and-ban',
  'capital-subsidy': 'support-and-ban',
  'jcm-programme': 'support-and-ban',
  'hurdle-rate-reduction': 'support-and-ban',
}

/** What wants or pays for new units of technologies all of which are closed to them. */
export function askedOfClosed(study: Study, acting: readonly Acting[]): Clash[] {
  const closing = acting.filter(
    ({ policy: { kind }, level }) => kind === 'phase-out' || (kind === 'ban' && level >= 1 - TOLERANCE),
  )
  return acting.flatMap((one) => {
    const kind = OF_NEW_UNITS[one.policy.kind]
    return kind === undefined ? [] : whereAllAre(study, kind, one, closing, 1)
  })
}

/** A standard for electricity of plants all of which are phased out in full. */
export function askedOfGone(study: Study, acting: readonly Acting[]): Clash[] {
  const ending = acting.filter(({ policy, level }) => policy.kind === 'phase-out' && level >= 1 - TOLERANCE)
  return acting
    .filter(({ policy }) => policy.kind === 'clean-electricity-standard')
    .flatMap((one) => whereAllAre(study, 'standard-and-phase-out', one, ending, one.level))
}

function whereAllAre(
  study: Study,
  kind: PolicyConflictKind,
  one: Acting,
  holding: readonly Acting[],
  asked: number,
): Clash[] {
  const holders = holding.filter(({ reached }) => reached.some((l) => one.reached.includes(l)))
  const areAll = one.reached.every((l) => holders.some(({ reached }) => reached.includes(l)))
  if (one.reached.length === 0 || !areAll) return []
  const policies = [one, ...holders].map(({ policy }) => policy)
  return [{ kind, policies, technologies: idsOf(study, one.reached), commodity: null, asked, room: 0 }]
}

/** A floor of sales above the sum of what bans leave of each of its technologies; a phase-out leaves nothing to be sold. */
export function floorsAboveBans(floors: readonly Floor[], acting: readonly Acting[]): Clash[] {
  const holding = acting.filter(({ policy: { kind } }) => kind === 'ban' || kind === 'phase-out')
  return floors.flatMap(({ policy, level, commodity, technologies }): Clash[] => {
    const holders = holding.filter(({ reached }) => technologies.some((l) => reached.includes(l)))
    const left = (l: number) =>
      holders
        .filter(({ reached }) => reached.includes(l))
        .reduce((share, held) => (held.policy.kind === 'phase-out' ? 0 : share * Math.max(0, 1 - held.level)), 1)
    const room = technologies.reduce((sum, l) => sum + left(l), 0)
    if (room >= 1 || level <= room + TOLERANCE) return []
    const policies = [policy, ...holders.map((holder) => holder.policy)]
    return [{ kind: 'mandate-and-ban', policies, technologies: [], commodity, asked: level, room }]
  })
}
