import { describe, expect, it } from 'vitest'
import { breachesOf } from '../../support/networks/balance-check.ts'
import { runOutline } from '../../support/networks/run-study.ts'
import type { StudyOutline, TechnologyOutline } from '../../support/networks/study-outline.ts'

const YEAR = 2018
const PARTS = ['night', 'morning', 'forenoon', 'noon', 'afternoon', 'evening']
const SLICES = ['dry', 'wet'].flatMap((season) => PARTS.map((part) => `${season}-${part}`))
/** PJ of one GW over a slice of 730 h. */
const PJ_PER_GW = 730 * 0.0036

/** One use of electricity with the given load in GW by slice, and what serves it. */
function grid(load: readonly number[], technologies: Readonly<Record<string, TechnologyOutline>>): StudyOutline {
  const total = load.reduce((sum, gw) => sum + gw, 0)
  return {
    years: [YEAR, YEAR],
    bus: 'bus',
    slices: Object.fromEntries(SLICES.slice(0, load.length).map((slice) => [slice, 730])),
    commodities: {
      coal: { imported: true, supply: { import_price: 2 } },
      gas: { imported: true, supply: { import_price: 6 } },
      bus: {},
      use: { demand: { base: total * PJ_PER_GW }, shape: load.map((gw) => gw / total) },
    },
    technologies: { user: { kind: 'device', output: 'use', input: { bus: 1 }, lifetime: 10 }, ...technologies },
  }
}

const plant = (capacity: number, more: Partial<TechnologyOutline>): TechnologyOutline => ({
  kind: 'plant',
  output: 'bus',
  lifetime: 40,
  stock: [{ amount: capacity, installed: 2010 }],
  ...more,
})
const battery = (capacity: number): TechnologyOutline => ({
  ...plant(capacity, { input: { bus: { path: 1.25, use: 'transformation' } }, storageHours: 4 }),
  kind: 'storage',
})

const inGw = (values: readonly number[]): number[] => values.map((pj) => Math.round((pj / PJ_PER_GW) * 1e9) / 1e9)

describe('merit order with storage over twelve slices, solved by hand', () => {
  // GW.        night morning forenoon noon afternoon evening
  const DRY = [2, 4, 6, 6, 5, 9]
  const WET = [2, 4, 5, 5, 5, 8]
  const answers = runOutline(
    grid([...DRY, ...WET], {
      gas: plant(3, { input: { gas: 2 } }),
      coal: plant(4, { input: { coal: 2.5 }, minLoad: 0.25 }),
      dam: plant(1, { dispatch: 'must-run', bySlice: [...PARTS.map(() => 0.5), ...PARTS.map(() => 1)] }),
      sun: plant(2, { dispatch: 'variable', bySlice: [0, 0, 0.5, 1, 0, 0, 0, 0, 0.5, 1, 0, 0] }),
      battery: battery(1),
    }),
  )

  it('lets the dam, the sun and the least load of coal run first', () => {
    expect(inGw(answers.bySlice('generation', 'dam', YEAR))).toEqual([...PARTS.map(() => 0.5), ...PARTS.map(() => 1)])
    expect(inGw(answers.bySlice('generation', 'sun', YEAR))).toEqual([0, 0, 1, 2, 0, 0, 0, 0, 1, 2, 0, 0])
  })

  it('levels what is left with the battery: 4 h a day are 1 GW over one slice', () => {
    // Left in the dry season: 0.5 2.5 3.5 2.5 3.5 7.5. The evening is shaved by the battery's 1 GW, which spends its
    // energy. The 1.25 for it: 1 in the night (its power), the rest where 2.5 are left, half and half.
    // Left in the wet season: 0 2 2 1 3 6. 1 in the night, 0.25 at noon.
    const given = [0, 0, 0, 0, 0, 1]
    expect(inGw(answers.bySlice('generation', 'battery', YEAR))).toEqual([...given, ...given])
    expect(inGw(answers.bySlice('charge', 'battery', YEAR))).toEqual([1, 0.125, 0, 0.125, 0, 0, 1, 0, 0, 0.25, 0, 0])
  })

  it('fills the rest with coal and then gas, which is dearer', () => {
    // Dry: 1.5 2.625 3.5 2.625 3.5 6.5, of which coal 3 beside its least load of 1, gas 3. Wet: 1 2 2 1.25 3 5.
    const coal = [2.5, 3.625, 4, 3.625, 4, 4, 2, 3, 3, 2.25, 4, 4]
    expect(inGw(answers.bySlice('generation', 'coal', YEAR))).toEqual(coal)
    expect(inGw(answers.bySlice('generation', 'gas', YEAR))).toEqual([0, 0, 0.5, 0, 0.5, 3, 0, 0, 0, 0, 0, 2])
  })

  it('leaves half a GW of the dry evening unserved', () => {
    expect(inGw(answers.slices('unserved', YEAR))).toEqual([0, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 0, 0])
    expect(answers.flow('shortage', 'bus', YEAR)).toBeCloseTo(0.5 * PJ_PER_GW, 12)
    expect(inGw(answers.slices('curtailed', YEAR)).every((gw) => gw === 0)).toBe(true)
    expect(breachesOf(answers.network, answers.run)).toEqual([])
  })
})

describe('more than the load', () => {
  it('is taken off the sun first, then off least loads, then off must-run', () => {
    // Dam 1, least load of coal 1, sun 2.
    const plants = {
      coal: plant(4, { input: { coal: 2.5 }, minLoad: 0.25 }),
      dam: plant(1, { dispatch: 'must-run' }),
      sun: plant(2, { dispatch: 'variable' }),
    }
    const answers = runOutline(grid([3, 1.5, 0.75], plants))
    expect(inGw(answers.bySlice('generation', 'sun', YEAR))).toEqual([1, 0, 0])
    expect(inGw(answers.bySlice('generation', 'coal', YEAR))).toEqual([1, 0.5, 0])
    expect(inGw(answers.bySlice('generation', 'dam', YEAR))).toEqual([1, 1, 0.75])
    expect(inGw(answers.slices('curtailed', YEAR))).toEqual([1, 2.5, 3.25])
  })

  it('is shared by two suns as they shine', () => {
    const plants = { big: plant(3, { dispatch: 'variable' }), small: plant(1, { dispatch: 'variable' }) }
    const answers = runOutline(grid([2], plants))
    expect(inGw(answers.bySlice('generation', 'big', YEAR))).toEqual([1.5])
    expect(inGw(answers.bySlice('generation', 'small', YEAR))).toEqual([0.5])
  })

  it('from a contract abroad is spilled once every plant is off, and shown', () => {
    // 2 GW contracted flat for a load of 1 and 4 GW: the first slice spills 1.
    const outline = grid([1, 4], { coal: plant(4, { input: { coal: 2.5 } }) })
    const bus = { supply: { import_min: 4 * PJ_PER_GW } }
    const answers = runOutline({ ...outline, commodities: { ...outline.commodities, bus } })
    expect(inGw(answers.bySlice('generation', 'coal', YEAR))).toEqual([0, 2])
    expect(answers.flow('surplus', 'bus', YEAR)).toBeCloseTo(PJ_PER_GW, 12)
  })
})

describe('a plant', () => {
  it('gives no more than its greatest load, its availability and the slice allow', () => {
    const cases = [
      plant(10, { maxLoad: 0.6 }),
      plant(10, { availability: 0.5 }),
      plant(10, { availability: 0.5, bySlice: [0.8] }),
      plant(10, { availability: 0.9, maxLoad: 0.7, bySlice: [1] }),
    ]
    const given = cases.map((one) => inGw(runOutline(grid([100], { one })).bySlice('generation', 'one', YEAR))[0])
    expect(given).toEqual([6, 5, 4, 7])
  })

  it('comes before another at equal cost by its place in the study', () => {
    const plants = { first: plant(1, { input: { coal: 2 } }), second: plant(1, { input: { coal: 2 } }) }
    const answers = runOutline(grid([1.5], plants))
    expect(inGw(answers.bySlice('generation', 'first', YEAR))).toEqual([1])
    expect(inGw(answers.bySlice('generation', 'second', YEAR))).toEqual([0.5])
  })

  it('serves exports of electricity, own use and losses on the way', () => {
    // 4 GW at the end of lines that take 1.25, 1 GW exported from the bus: 6 GW; own use a third of what is left: 9.
    const outline = grid([4], { coal: plant(20, { input: { coal: 2.5, bus: 1 / 3 } }) })
    const answers = runOutline({
      ...outline,
      commodities: { ...outline.commodities, bus: { supply: { export: PJ_PER_GW } }, power: {} },
      technologies: {
        ...outline.technologies,
        user: { kind: 'device', output: 'use', input: { power: 1 }, lifetime: 10 },
        lines: { kind: 'grid', output: 'power', input: { bus: { path: 1.25, use: 'transformation' } } },
      },
    })
    expect(answers.of('activity', 'coal', YEAR)).toBeCloseTo(9 * PJ_PER_GW, 9)
    expect(breachesOf(answers.network, answers.run)).toEqual([])
  })
})
