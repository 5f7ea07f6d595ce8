import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeOfEmissions } from '../../../model/analysis/lmdi/change-of-emissions.ts'
import { type EmissionAccount, emissionAccount } from '../../../model/analysis/lmdi/emission-account.ts'
import { createWorkspace } from '../../../model/engine/workspace.ts'
import type { StudyOutline } from '../../support/networks/study-outline.ts'
import { drain, runOutline } from '../../support/networks/run-study.ts'
import { vietNamNetwork, vietNamStudy } from '../../support/networks/viet-nam-network.ts'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Heat of one boiler, from coal; light of lamps, from the current of one plant. */
const base: StudyOutline = {
  years: [2020, 2021],
  bus: 'current',
  sectors: ['homes', 'works', 'power'],
  commodities: {
    coal: { co2: 90, imported: true, supply: { import_price: 2 } },
    gas: { co2: 50, imported: true, supply: { import_price: 4 } },
    current: {},
    light: { demand: { base: 10 } },
    heat: { demand: { base: 20 } },
  },
  technologies: {
    lamp: { kind: 'device', output: 'light', sector: 'homes', lifetime: 1, input: { current: 1 }, stockShare: 1 },
    boiler: { kind: 'device', output: 'heat', sector: 'works', lifetime: 1, input: { coal: 2 }, stockShare: 1 },
    'gas-boiler': { kind: 'device', output: 'heat', sector: 'works', lifetime: 1, input: { gas: 2 }, stockShare: 0 },
    plant: {
      kind: 'plant',
      output: 'current',
      sector: 'power',
      lifetime: 40,
      input: { coal: 3 },
      stock: [{ amount: 2, installed: null }],
    },
  },
}

/** What moved emissions from the one network to the other, by factor. */
function between(from: StudyOutline, to: StudyOutline): Readonly<Record<string, number>> {
  const [a, b] = [from, to].map((outline) => {
    const { network, run } = runOutline(outline)
    return emissionAccount(network, run, 2020)
  })
  const found = changeOfEmissions(a!, b!, 'sector')
  if (!found.ok) throw new Error('sector factors need nothing')
  expect(found.value.explained.before).toBeCloseTo(a!.chapters.get('Energy') ?? NaN, 12)
  return Object.fromEntries(found.value.factors.map(({ factor, additive }) => [factor, additive]))
}

const changed = (part: 'commodities' | 'technologies', id: string, more: object): StudyOutline => ({
  ...base,
  [part]: { ...base[part], [id]: { ...base[part][id], ...more } },
})
const none = { activity: 0, structure: 0, intensity: 0, 'fuel-mix': 0, 'fuel-carbon': 0, grid: 0 }
const near = (values: Partial<typeof none>) =>
  Object.fromEntries(
    Object.entries({ ...none, ...values }).map(([key, value]) => [key, expect.closeTo(value, 9) as number]),
  )

describe('by sector, one thing is changed and one factor moves', () => {
  // 20 x 2 x 90 = 3,600 kt of heat, 10 x 3 x 90 = 2,700 kt of light.
  it('nothing changed, nothing moves', () => expect(between(base, base)).toEqual(near({})))
  it('another fuel in the plant is the grid: 10 x 3 x (50 - 90) kt', () =>
    expect(between(base, changed('technologies', 'plant', { input: { gas: 3 } }))).toEqual(near({ grid: -1.2 })))
  it('a better boiler is intensity: 20 x (1.5 - 2) x 90 kt', () =>
    expect(between(base, changed('technologies', 'boiler', { input: { coal: 1.5 } }))).toEqual(
      near({ intensity: -0.9 }),
    ))
  it('more of all is activity: a tenth of 6,300 kt', () => {
    const more = changed('commodities', 'light', { demand: { base: 11 } })
    const all = { ...more, commodities: { ...more.commodities, heat: { demand: { base: 22 } } } }
    expect(between(base, all)).toEqual(near({ activity: 0.63 }))
  })
  it('half the heat from gas is the mix of fuels: 20 x 2 / 2 x (50 - 90) kt', () => {
    const half = changed('technologies', 'boiler', { stockShare: 0.5 })
    const both = {
      ...half,
      technologies: { ...half.technologies, 'gas-boiler': { ...base.technologies['gas-boiler']!, stockShare: 0.5 } },
    }
    expect(between(base, both)).toEqual(near({ 'fuel-mix': -0.8 }))
  })
  it('more light alone is activity and structure together: 2,700 kt x 0.1', () => {
    const {
      activity = NaN,
      structure = NaN,
      ...rest
    } = between(base, changed('commodities', 'light', { demand: { base: 11 } }))
    expect(activity + structure).toBeCloseTo(0.27, 9)
    expect(Math.min(activity, structure)).toBeGreaterThan(0.1)
    expect(sum(Object.values(rest))).toBeCloseTo(0, 9)
  })
})

describe('Viet Nam', () => {
  const study = vietNamStudy()
  const accountsOf = (scenario: string, years: readonly number[]) => {
    const network = vietNamNetwork(study, scenario)
    const outcome = drain(network, network.slots.initial, createWorkspace(network))
    if (!outcome.ok) throw new Error('The run stopped')
    return years.map((year) => emissionAccount(network, outcome.run, year))
  }
  const [first, now, later] = accountsOf('current-policies', [2018, 2030, 2050])
  const [goal] = accountsOf('net-zero-2050', [2050])
  const pairs = { years: [first, now], 'far years': [first, later], scenarios: [later, goal] } as const
  for (const by of ['kaya', 'sector'] as const) {
    it.each(Object.entries(pairs))(
      `${by}, between %s: factors and what stands beside them are the change of the total`,
      (_, [a, b]) => {
        const found = changeOfEmissions(a!, b!, by)
        if (!found.ok) throw new Error('Viet Nam has every driver')
        const { factors, separate, explained, ratio, from, to } = found.value
        const moved = sum(factors.map(({ additive }) => additive))
        expect(moved).toBeCloseTo(explained.after - explained.before, 9)
        expect(moved + sum(separate.map(({ change }) => change))).toBeCloseTo(to.total - from.total, 9)
        const product = (ratios: readonly (number | null)[]) =>
          ratios.reduce<number>((all, one) => all * (one ?? NaN), 1)
        expect(product(factors.map(({ multiplicative }) => multiplicative))).toBeCloseTo(
          explained.after / explained.before,
          9,
        )
        if (to.total > 0)
          expect(
            product([...factors, ...separate].map(({ ofTotal }) => ofTotal)) / (to.total / from.total),
          ).toBeCloseTo(1, 9)
        else expect(ratio.total).toBeNull()
      },
    )
  }
  it('keeps power among the factors where plants store more carbon of biomass than they emit: the grid takes it', () => {
    const found = changeOfEmissions(later!, goal!, 'sector')
    if (!found.ok) throw new Error('Sectors need no driver')
    const of = (name: string) => found.value.factors.find(({ factor }) => factor === name)?.additive ?? NaN
    const aside = (name: string) => found.value.separate.find(({ part }) => part === name)?.change ?? NaN
    expect(of('grid')).toBeLessThan(-200)
    expect(aside('sinks')).toBe(0)
    expect(aside('biogenic-stored')).toBeCloseTo(-(goal!.storedBiogenic - later!.storedBiogenic), 12)
    expect(aside('biogenic-stored')).toBeLessThan(-30)
  })
  it('backwards is the same with the other sign, by Kaya, whose weights know no outset', () => {
    const there = changeOfEmissions(first!, later!, 'kaya')
    const back = changeOfEmissions(later!, first!, 'kaya')
    if (!there.ok || !back.ok) throw new Error('Viet Nam has every driver')
    for (const [k, { additive }] of there.value.factors.entries()) {
      expect(additive).toBeCloseTo(-(back.value.factors[k]?.additive ?? NaN), 9)
    }
  })
})

describe('by what factors, and what stands beside them, multiply all greenhouse gases', () => {
  const amount = (min: number) => fc.double({ min, max: 1000, noNaN: true })
  const side = fc.record({ fuel: amount(0.1), ownCo2: amount(0.1), land: amount(-500), waste: amount(0) })
  const accountOf = ({
    fuel,
    ownCo2,
    land,
    waste,
  }: {
    fuel: number
    ownCo2: number
    land: number
    waste: number
  }): EmissionAccount => ({
    scenario: 'a',
    year: 2030,
    population: 10 + waste,
    gdp: 100 + fuel,
    primaryEnergy: fuel,
    energyCo2: ownCo2,
    storedBiogenic: 0,
    total: ownCo2 + land + waste,
    chapters: new Map([
      ['Energy', ownCo2],
      ['LULUCF', land],
      ['Waste', waste],
    ]),
    sectors: [],
  })
  it('the product of all is the ratio of the total, sinks among them; a total that is a sink has none', () => {
    fc.assert(
      fc.property(side, side, (a, b) => {
        const [from, to] = [accountOf(a), accountOf(b)]
        const found = changeOfEmissions(from, to, 'kaya')
        if (!found.ok) throw new Error('Every driver is there')
        const { factors, separate, ratio } = found.value
        const ratios = [...factors, ...separate].map(({ ofTotal }) => ofTotal)
        if (from.total <= 0 || to.total <= 0) {
          expect(ratio.total).toBeNull()
          expect(ratios.every((one) => one === null)).toBe(true)
          return
        }
        expect(ratio.total).toBe(to.total / from.total)
        if (ratios.some((one) => one === null)) return
        const logarithms = ratios.map((one) => Math.log(one ?? NaN))
        const size = sum(logarithms.map(Math.abs))
        fc.pre(size < 1e3)
        expect(Math.abs(sum(logarithms) - Math.log(to.total / from.total))).toBeLessThan(1e-9)
      }),
    )
  })
})

describe('Kaya', () => {
  it('says which driver is missing', () => {
    const { network, run } = runOutline(base)
    const account = emissionAccount(network, run, 2020)
    expect(changeOfEmissions(account, account, 'kaya')).toEqual({
      ok: false,
      error: { kind: 'no-kaya', missing: ['population', 'gdp'] },
    })
  })
})
