import type { PricingDesign } from '#model'
import type { StudyOutline } from '#worker'

type Outline = Pick<StudyOutline, 'sectors' | 'technologies'>

/** Ids of the sectors that a price reaches: those with a technology. What land or waste emit answers to no price. */
export function reachedSectors({ sectors, technologies }: Outline): readonly string[] {
  const withTechnology = new Set(technologies.map(({ sector }) => sector))
  return sectors.map(({ id }) => id).filter((id) => withTechnology.has(id))
}

/** Whether a sector pays, where a price reaches it: none named stands for all. */
export const pays = ({ sectors }: PricingDesign, id: string): boolean => sectors.length === 0 || sectors.includes(id)

/** The sectors named once one of them begins or ends to pay; none where all that a price reaches do. */
export function withSector(outline: Outline, design: PricingDesign, id: string, isIn: boolean): readonly string[] {
  const reached = reachedSectors(outline)
  const next = reached.filter((one) => (one === id ? isIn : pays(design, one)))
  return next.length === reached.length ? [] : next
}
