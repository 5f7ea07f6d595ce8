import { describe, expect, it } from 'vitest'
import { runOutline } from '../../support/networks/run-study.ts'
import type { PolicyOutline, StudyOutline, TechnologyOutline } from '../../support/networks/study-outline.ts'

const device = (more: Partial<TechnologyOutline>): TechnologyOutline => ({
  kind: 'device',
  output: 'heat',
  lifetime: 20,
  hurdleRate: 0.05,
  ...more,
})

function heating(
  technologies: Readonly<Record<string, TechnologyOutline>>,
  policies: Readonly<Record<string, PolicyOutline>> = {},
): StudyOutline {
  return {
    years: [2018, 2022],
    commodities: {
      gas: { co2: 56.1, imported: true, supply: { import_price: 8 }, margin: 2 },
      wood: { carbon: 'biogenic', co2: 112, imported: true, supply: { import_price: 3 } },
      heat: { demand: { base: 40, trend: 0.05 }, gamma: 3 },
    },
    technologies,
    policies,
  }
}

const BOILER = device({
  input: { gas: 1.2 },
  capitalCost: 50,
  fixedOm: 1,
  variableOm: 0.5,
  availability: 0.8,
  stockShare: 0.6,
  salesShare: 0.5,
})
const STOVE = device({ input: { wood: 3 }, capitalCost: 40, stockShare: 0.4, salesShare: 0.5 })

describe('the cost of a new unit', () => {
  it('is annuity and fixed cost over its output, operation, fuel with margin and taxes', () => {
    // (50 x 0.080242587 + 1) / 0.8 = 6.265162; 0.5; 1.2 x (8 + 2 + 1 + 0.1 x 56.1) = 19.932.
    const policies: Readonly<Record<string, PolicyOutline>> = {
      fuel: { kind: 'fuel-tax', level: 1, commodities: ['gas'] },
      carbon: { kind: 'carbon-tax', level: 0.1 },
    }
    const answers = runOutline(heating({ boiler: BOILER, stove: STOVE }, policies), { rule: 'logit' })
    expect(answers.of('unitCost', 'boiler', 2018)).toBeCloseTo(26.697162, 6)
    // 40 x 0.080242587 + 3 x 3: the carbon of wood is not taxed.
    expect(answers.of('unitCost', 'stove', 2018)).toBeCloseTo(12.209703, 6)
  })

  it('is lower by a subsidy and a standard, from its year on', () => {
    // A fifth of 4.012129 / 0.8 less; a tenth of 1.2 x 10 less.
    const policies: Readonly<Record<string, PolicyOutline>> = {
      grant: { kind: 'capital-subsidy', level: 0.2, technologies: ['boiler'], start: 2020 },
      standard: { kind: 'performance-standard', level: 0.1, technologies: ['boiler'], start: 2020 },
    }
    const answers = runOutline(heating({ boiler: BOILER, stove: STOVE }, policies), { rule: 'logit' })
    expect(answers.of('unitCost', 'boiler', 2019)).toBeCloseTo(18.765162, 6)
    expect(answers.of('unitCost', 'boiler', 2020)).toBeCloseTo(18.765162 - 1.003032 - 1.2, 5)
  })
})

describe('under logit', () => {
  it('sales are those of the base year while costs stay', () => {
    const answers = runOutline(heating({ boiler: BOILER, stove: STOVE }), { rule: 'logit' })
    for (const year of [2018, 2019, 2022]) expect(answers.of('salesShare', 'boiler', year)).toBeCloseTo(0.5, 12)
  })

  it('sales fall where a cost rises, by the odds of costs to the power of gamma', () => {
    // A tax of 1 a unit of gas: the boiler costs 1.2 more than 18.765162.
    const policies: Readonly<Record<string, PolicyOutline>> = {
      fuel: { kind: 'fuel-tax', level: 1, commodities: ['gas'], start: 2020 },
    }
    const answers = runOutline(heating({ boiler: BOILER, stove: STOVE }, policies), { rule: 'logit' })
    const odds = (18.765162 / 19.965162) ** 3
    expect(answers.of('salesShare', 'boiler', 2019)).toBeCloseTo(0.5, 12)
    expect(answers.of('salesShare', 'boiler', 2020)).toBeCloseTo(odds / (1 + odds), 6)
  })

  it('a newcomer takes the weight of its analogue, scaled as it matures', () => {
    // As cheap as the boiler it resembles: 0.5 x maturity in the same terms, so 0.25 / 1.25 at maturity one half.
    const pump = {
      ...BOILER,
      stockShare: 0,
      salesShare: 0,
      firstYear: 2020,
      analogue: 'boiler',
      maturity: { 2020: 0.5, 2022: 1 },
    }
    const answers = runOutline(heating({ boiler: BOILER, stove: STOVE, pump }), { rule: 'logit' })
    expect(answers.of('salesShare', 'pump', 2019)).toBe(0)
    expect(answers.of('salesShare', 'pump', 2020)).toBeCloseTo(0.25 / 1.25, 12)
    expect(answers.of('salesShare', 'pump', 2022)).toBeCloseTo(0.5 / 1.5, 12)
  })

  it('a service without an exponent goes by its shares', () => {
    const outline = heating({
      boiler: { ...BOILER, salesShare: { 2018: 0.5, 2022: 0.1 } },
      stove: { ...STOVE, salesShare: { 2018: 0.5, 2022: 0.9 } },
    })
    const heat = { demand: { base: 40, trend: 0.05 } }
    const answers = runOutline({ ...outline, commodities: { ...outline.commodities, heat } }, { rule: 'logit' })
    expect(answers.of('salesShare', 'boiler', 2020)).toBeCloseTo(0.3, 12)
  })

  it('a frozen scenario keeps the sales of its year', () => {
    const policies: Readonly<Record<string, PolicyOutline>> = {
      fuel: { kind: 'fuel-tax', level: { 2020: 1, 2022: 9 }, commodities: ['gas'], start: 2020 },
    }
    const outline = heating({ boiler: BOILER, stove: STOVE }, policies)
    const frozen = runOutline(outline, { rule: 'logit', freezeAfter: 2020 })
    expect(frozen.of('salesShare', 'boiler', 2022)).toBe(frozen.of('salesShare', 'boiler', 2020))
    const moving = runOutline(outline, { rule: 'logit' })
    expect(moving.of('salesShare', 'boiler', 2022)).toBeLessThan(moving.of('salesShare', 'boiler', 2020))
  })
})

describe('a study may mix rules', () => {
  it('by service', () => {
    const fuel: Readonly<Record<string, PolicyOutline>> = {
      fuel: { kind: 'fuel-tax', level: 1, commodities: ['gas'], start: 2020 },
    }
    const outline = heating({ boiler: BOILER, stove: STOVE }, fuel)
    const prescribed = runOutline(outline, { rule: 'logit', rules: { heat: 'prescribed' } })
    expect(prescribed.of('salesShare', 'boiler', 2020)).toBe(0.5)
    const logit = runOutline(outline, { rule: 'prescribed', rules: { heat: 'logit' } })
    expect(logit.of('salesShare', 'boiler', 2020)).toBeLessThan(0.5)
  })
})

describe('bans and mandates', () => {
  const three = {
    boiler: BOILER,
    stove: { ...STOVE, salesShare: 0.3 },
    pump: device({ input: { wood: 1 }, stockShare: 0, salesShare: 0.2 }),
  }

  it('bound the sales of prescribed shares', () => {
    // Pump at least 0.6, stove banned: 0.5 and 0.2 are open, of which the pump takes its floor.
    const policies: Readonly<Record<string, PolicyOutline>> = {
      quota: { kind: 'technology-mandate', level: { 2019: 0.3, 2021: 0.6 }, technologies: ['pump'], start: 2019 },
      stop: { kind: 'ban', level: 1, technologies: ['stove'], start: 2021 },
    }
    const answers = runOutline(heating(three, policies))
    const of = (year: number) => Object.keys(three).map((id) => answers.of('salesShare', id, year))
    expect(of(2018)).toEqual([0.5, 0.3, 0.2])
    // 2019: 0.3 for the pump, 0.7 as 5 : 3.
    expect(of(2019).map((share) => Number(share.toFixed(12)))).toEqual([0.4375, 0.2625, 0.3])
    expect(of(2021).map((share) => Number(share.toFixed(12)))).toEqual([0.4, 0, 0.6])
  })

  it('of two technologies together spread as they sell', () => {
    // Stove and pump at least 0.75, as 3 : 2.
    const policies: Readonly<Record<string, PolicyOutline>> = {
      quota: { kind: 'technology-mandate', level: 0.75, technologies: ['pump', 'stove'], start: 2019 },
    }
    const answers = runOutline(heating(three, policies))
    expect(answers.of('salesShare', 'stove', 2019)).toBeCloseTo(0.45, 12)
    expect(answers.of('salesShare', 'pump', 2019)).toBeCloseTo(0.3, 12)
  })

  it('do not push each other over one: floors of 0.9 and 0.6 share it', () => {
    const policies: Readonly<Record<string, PolicyOutline>> = {
      quota: { kind: 'technology-mandate', level: 0.9, technologies: ['pump'], start: 2019 },
      'other-quota': { kind: 'technology-mandate', level: 0.6, technologies: ['stove'], start: 2019 },
    }
    const answers = runOutline(heating(three, policies))
    expect(answers.of('salesShare', 'pump', 2019)).toBeCloseTo(0.6, 12)
    expect(answers.of('salesShare', 'stove', 2019)).toBeCloseTo(0.4, 12)
    expect(answers.of('salesShare', 'boiler', 2019)).toBe(0)
  })
})
