import { groupedBy } from '../../study/grouped-by.ts'
import type { Study } from '../../study/study.ts'
import { type Acting, type Clash, idsOf, type PolicyConflictKind, TOLERANCE } from './conflict.ts'
import type { Floor } from './floors.ts'

/**
 * Floors on one thing that together are more than the whole. Floors on sets of technologies that overlap may be met by the
 * same sales, and do not count together.
 */
export function floorsBeyondOne(kind: PolicyConflictKind, floors: readonly Floor[]): Clash[] {
  return [...groupedBy(floors, ({ commodity }) => commodity)].flatMap(([commodity, on]): Clash[] => {
    if (on.length < 2 || total(on) <= 1 + TOLERANCE) return []
    const apart = heaviestApart(on)
    const asked = total(apart)
    if (apart.length < 2 || asked <= 1 + TOLERANCE) return []
    return [{ kind, policies: apart.map(({ policy }) => policy), technologies: [], commodity, asked, room: 1 }]
  })
}

const total = (floors: readonly { readonly level: number }[]): number =>
  floors.reduce((sum, { level }) => sum + level, 0)

/** Of floors the ones without a technology in common whose shares sum to most. */
function heaviestApart(floors: readonly Floor[]): readonly Floor[] {
  const [first, ...rest] = floors
  if (first === undefined) return []
  const apart = rest.filter(({ technologies }) => !technologies.some((l) => first.technologies.includes(l)))
  const withFirst = [first, ...heaviestApart(apart)]
  if (apart.length === rest.length) return withFirst
  const without = heaviestApart(rest)
  return total(withFirst) >= total(without) ? withFirst : without
}

/** Blending and co-firing of one input, which add on every technology that several of them reach. */
export function blendsBeyondOne(study: Study, acting: readonly Acting[]): Clash[] {
  const mixing = acting.filter(({ policy: { kind } }) => kind === 'blending-mandate' || kind === 'co-firing-mandate')
  if (mixing.length < 2) return []
  const indexes = new Map(study.technologies.map(({ id }, l) => [id, l]))
  return study.technologyPaths.flatMap(({ technology, parameter, use, commodity }): Clash[] => {
    if (parameter !== 'input' || use !== 'combustion' || commodity === null) return []
    const l = indexes.get(technology) ?? -1
    const sector = study.technologies[l]?.sector ?? ''
    const on = mixing.filter(
      ({ policy }) =>
        policy.commodities.includes(commodity) &&
        (policy.technologies.length === 0 || policy.technologies.includes(technology)) &&
        (policy.sectors.length === 0 || policy.sectors.includes(sector)),
    )
    const asked = total(on)
    if (on.length < 2 || asked <= 1 + TOLERANCE) return []
    const policies = on.map(({ policy }) => policy)
    return [{ kind: 'shares-of-input', policies, technologies: idsOf(study, [l]), commodity, asked, room: 1 }]
  })
}
