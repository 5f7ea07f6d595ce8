import { describe, expect, it } from 'vitest'
import type { TechnologyNode } from '../../model/network/network.ts'
import { valuesOf } from '../../model/results/variable-registry.ts'
import { found, RULES, runOf, scenarioIds, vietNam } from './viet-nam.ts'

/** What plants and devices may have of their market in their first year: the formative phase of Bento and Wilson (2016). */
const FIRST_SHARE = found(vietNam.plausibility.find(({ indicator }) => indicator === 'first-share')).figure.high ?? NaN

/** Of all final energy, what a fuel that nothing made before (hydrogen, biofuel) may be in its first year. */
const NEW_FUEL = 0.002

/** Of all generating capacity, what the first batteries and pumps may be: one works, as the 1.2 GW of Bac Ai. */
const NEW_STORAGE = 0.01

const cases = scenarioIds.flatMap((scenario) => RULES.map((rule) => [scenario, rule] as const))

describe.each(cases)('No technology appears out of nothing: %s, %s', (scenario, rule) => {
  const { network, run } = runOf(scenario, { rule })
  const { yearCount: n, technologies, lastObserved, horizon } = network
  const years = Array.from({ length: n }, (_, t) => t)
  const of = (cube: Float64Array, { index }: TechnologyNode, t: number): number => cube[index * n + t] ?? NaN
  const sum = (cube: Float64Array, group: readonly TechnologyNode[], t: number): number =>
    group.reduce((total, one) => total + of(cube, one, t), 0)
  const named = ({ technology }: TechnologyNode, t: number) => `${technology.id} ${horizon.start + t}`
  const wherever = (group: readonly TechnologyNode[], isWrong: (one: TechnologyNode, t: number) => boolean) =>
    group.flatMap((one) => years.filter((t) => isWrong(one, t)).map((t) => named(one, t)))

  /** Kinds that share a market: technologies of one service, plants of the grid. */
  const plants = technologies.filter(({ technology }) => technology.kind === 'plant')
  const markets = [...network.services.map((service) => service.technologies.map((l) => technologies[l]!)), plants]

  it('nothing stands, runs or is built before its first year', () => {
    const isEarly = (one: TechnologyNode, t: number) =>
      t < one.firstYearIndex && Math.max(of(run.capacity, one, t), of(run.activity, one, t), of(run.built, one, t)) > 0
    expect(wherever(technologies, isEarly)).toEqual([])
  })

  it('nothing stands that neither stood the year before nor was built', () => {
    const owned = technologies.filter(({ builtToNeed, technology: { kind } }) => !builtToNeed && kind !== 'extraction')
    expect(owned.length).toBeGreaterThan(180)
    const isFound = (one: TechnologyNode, t: number) =>
      t > 0 && of(run.capacity, one, t) > (of(run.capacity, one, t - 1) + of(run.built, one, t)) * (1 + 1e-9)
    expect(wherever(owned, isFound)).toEqual([])
  })

  it('nothing runs beyond what stands', () => {
    const isBeyond = (one: TechnologyNode, t: number) =>
      of(run.activity, one, t) > of(run.capacity, one, t) * one.outputPerCapacity * (1 + 1e-9)
    expect(wherever([...markets.flat()], isBeyond)).toEqual([])
  })

  it('what enters a market has no more of it than a formative phase, or findings.csv says why', () => {
    const large = markets.flatMap((market) =>
      market.flatMap((one) => {
        const t = years.find((year) => of(run.activity, one, year) > 0) ?? 0
        const share = of(run.activity, one, t) / sum(run.activity, market, t)
        const isObserved = one.technology.kind === 'plant' && t <= lastObserved
        return t === 0 || isObserved || share <= FIRST_SHARE ? [] : [one.technology.id]
      }),
    )
    const explained = vietNam.findings
      .filter((row) => row.check === 'first-share' && ['', scenario].includes(row.scenario))
      .map(({ subject }) => subject)
    expect(large.filter((id) => !explained.includes(id))).toEqual([])
  })

  it('a fuel that is new begins with next to nothing of final energy, storage with next to nothing of capacity', () => {
    const first = (one: TechnologyNode, cube: Float64Array) => years.find((t) => of(cube, one, t) > 0) ?? 0
    const finalEnergy = valuesOf(network, run, 'Final Energy')
    const large = technologies.flatMap((one) => {
      const { kind } = one.technology
      if (kind !== 'conversion' && kind !== 'storage') return []
      const t = first(one, kind === 'storage' ? run.capacity : run.activity)
      const share =
        kind === 'storage'
          ? of(run.capacity, one, t) / sum(run.capacity, plants, t)
          : of(run.activity, one, t) / (1000 * finalEnergy[t]!)
      return t === 0 || share <= (kind === 'storage' ? NEW_STORAGE : NEW_FUEL) ? [] : [`${named(one, t)}: ${share}`]
    })
    expect(large).toEqual([])
  })
})
