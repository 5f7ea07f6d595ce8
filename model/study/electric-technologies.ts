import type { Study } from './study.ts'

/** Technologies that take electricity, from the bus or what a line delivers, and burn nothing. */
export function electricTechnologies({
  country,
  technologies,
  technologyPaths,
}: Pick<Study, 'country' | 'technologies' | 'technologyPaths'>): ReadonlySet<string> {
  const current = new Set([
    country.bus,
    ...technologies.filter(({ kind }) => kind === 'grid').map(({ output }) => output),
  ])
  const electric = new Set<string>()
  const others = new Set<string>()
  for (const { technology, parameter, commodity, use } of technologyPaths) {
    if (parameter === 'input' && use === 'combustion') (current.has(commodity) ? electric : others).add(technology)
  }
  return new Set([...electric].filter((id) => !others.has(id)))
}
