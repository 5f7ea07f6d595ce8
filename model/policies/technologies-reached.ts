import type { Policy, Technology } from '../study/study.ts'

/** Indexes of the technologies that a policy names, themselves or by their output, within its sectors. */
export function technologiesReached(policy: Policy, technologies: readonly Technology[]): number[] {
  const sectors = new Set(policy.sectors)
  const ids = new Set(policy.technologies)
  const services = new Set(policy.services)
  return technologies.flatMap(({ id, sector, output }, l) => {
    const isNamed = ids.has(id) || services.has(output)
    return isNamed && (sectors.size === 0 || sectors.has(sector)) ? [l] : []
  })
}
