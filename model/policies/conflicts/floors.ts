import { electricTechnologies } from '../../study/electric-technologies.ts'
import type { Policy, Study } from '../../study/study.ts'
import type { Acting } from './conflict.ts'

/** A least share of a commodity that several policies may ask for. */
export interface Floor {
  readonly policy: Policy
  readonly level: number
  readonly commodity: string
  /** Indexes. */
  readonly technologies: readonly number[]
}

/** Least shares of sales, one for each thing that the technologies of a mandate make. */
export function salesFloors({ technologies, ...study }: Study, acting: readonly Acting[]): Floor[] {
  const asking = acting.filter(
    ({ policy: { kind } }) => kind === 'technology-mandate' || kind === 'electrification-target',
  )
  if (asking.length === 0) return []
  const electric = electricTechnologies({ technologies, ...study })
  return asking.flatMap(({ policy, level, reached }) => {
    const isElectric = (l: number) => electric.has(technologies[l]?.id ?? '')
    const own = policy.kind === 'electrification-target' ? reached.filter(isElectric) : reached
    const outputOf = (l: number) => technologies[l]?.output ?? ''
    return [...new Set(own.map(outputOf))].map((commodity) => {
      return { policy, level, commodity, technologies: own.filter((l) => outputOf(l) === commodity) }
    })
  })
}

/** Least shares of what plants give to the bus. */
export function electricityFloors({ country }: Study, acting: readonly Acting[]): Floor[] {
  return acting
    .filter(({ policy }) => policy.kind === 'clean-electricity-standard')
    .map(({ policy, level, reached }) => ({ policy, level, commodity: country.bus ?? '', technologies: reached }))
}
