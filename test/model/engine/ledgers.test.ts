import { describe, expect, it } from 'vitest'
import { runOutline } from '../../support/networks/run-study.ts'
import type { StudyOutline, TechnologyOutline } from '../../support/networks/study-outline.ts'

/** CRF of 3 years: 0.05 x 1.157625 / 0.157625 and 0.1 x 1.331 / 0.331. */
const SOCIAL = 0.367209
const HURDLE = 0.402115

function heating(stove: Partial<TechnologyOutline>, more: Partial<StudyOutline> = {}): StudyOutline {
  return {
    years: [2018, 2024],
    commodities: { gas: { imported: true, supply: { import_price: 8 } }, heat: { demand: { base: 10 } } },
    technologies: {
      stove: {
        kind: 'device',
        output: 'heat',
        lifetime: 3,
        capitalCost: { 2018: 100, 2019: 90, 2020: 80 },
        hurdleRate: 0.1,
        stock: [{ amount: 10, installed: 2016 }],
        ...stove,
      },
    },
    ...more,
  }
}

describe('annuities', () => {
  it('of the base-year stock run to the end of its life, at the capital cost of the base year', () => {
    // Installed 2016, so 2018 is the third of three payments: 10 x 100 x CRF.
    const answers = runOutline(heating({}))
    expect(answers.of('annuitySocial', 'stove', 2018)).toBeCloseTo(1000 * SOCIAL, 2)
    expect(answers.of('annuityHurdle', 'stove', 2018)).toBeCloseTo(1000 * HURDLE, 2)
    expect(answers.of('investment', 'stove', 2018)).toBe(0)
  })

  it('of what is bought run over its life at the cost of its year', () => {
    // 10 bought in 2019 at 90 and in 2022 at 80.
    const answers = runOutline(heating({}))
    expect(answers.of('investment', 'stove', 2019)).toBeCloseTo(900, 12)
    for (const year of [2019, 2020, 2021])
      expect(answers.of('annuitySocial', 'stove', year)).toBeCloseTo(900 * SOCIAL, 2)
    for (const year of [2022, 2023, 2024])
      expect(answers.of('annuityHurdle', 'stove', year)).toBeCloseTo(800 * HURDLE, 2)
    expect(answers.of('investment', 'stove', 2020)).toBe(0)
  })

  it('go on for what is scrapped early', () => {
    const policies = { exit: { kind: 'phase-out' as const, level: 1, technologies: ['stove'], start: 2020 } }
    const outline = heating({}, { policies })
    const pump: TechnologyOutline = { kind: 'device', output: 'heat', lifetime: 20, stockShare: 0, salesShare: 0 }
    const stove = { ...outline.technologies['stove']!, salesShare: 1, stockShare: 1 }
    const answers = runOutline({ ...outline, technologies: { stove, pump } })
    expect(answers.of('scrapped', 'stove', 2020)).toBeCloseTo(10, 12)
    expect(answers.of('capacity', 'stove', 2020)).toBe(0)
    expect(answers.of('annuitySocial', 'stove', 2020)).toBeCloseTo(900 * SOCIAL, 2)
    expect(answers.of('annuitySocial', 'stove', 2021)).toBeCloseTo(900 * SOCIAL, 2)
    expect(answers.of('annuitySocial', 'stove', 2022)).toBe(0)
  })

  it('of a steady stock are those of the ages that still pay', () => {
    // A third of 10 ends its payments each year, and as much is bought: 2019 two thirds at 100 and one at 90.
    const answers = runOutline(heating({ stock: [] }))
    expect(answers.of('annuitySocial', 'stove', 2018)).toBeCloseTo(1000 * SOCIAL, 2)
    expect(answers.of('annuitySocial', 'stove', 2019)).toBeCloseTo((2000 / 3 + 900 / 3) * SOCIAL, 2)
    expect(answers.of('annuitySocial', 'stove', 2022)).toBeCloseTo(((80 + 80 + 80) / 3) * 10 * SOCIAL, 2)
  })

  it('of what is built to need are those of the year', () => {
    // A line that carries 10: 10 x 30 x CRF(5 %, 3).
    const lines = { kind: 'grid' as const, output: 'power', input: { bus: 1.1 }, capitalCost: 30, lifetime: 3 }
    const answers = runOutline({
      years: [2018, 2019],
      bus: 'bus',
      commodities: { bus: { supply: { import_min: 11 } }, power: {}, heat: { demand: { base: 10 } } },
      technologies: { stove: { kind: 'device', output: 'heat', lifetime: 9, input: { power: 1 } }, lines },
    })
    expect(answers.of('annuitySocial', 'lines', 2019)).toBeCloseTo(300 * SOCIAL, 2)
  })

  it('at the hurdle rate leave out what a subsidy pays, those at the social rate do not', () => {
    const policies = { grant: { kind: 'capital-subsidy' as const, level: 0.25, technologies: ['stove'], start: 2019 } }
    const answers = runOutline(heating({}, { policies }))
    expect(answers.of('annuityHurdle', 'stove', 2020)).toBeCloseTo(675 * HURDLE, 2)
    expect(answers.of('annuitySocial', 'stove', 2020)).toBeCloseTo(900 * SOCIAL, 2)
    expect(answers.of('subsidy', 'stove', 2019)).toBeCloseTo(225, 12)
    expect(answers.of('subsidy', 'stove', 2020)).toBe(0)
  })
})

describe('operation and maintenance', () => {
  it('is paid by capacity and by activity', () => {
    const answers = runOutline(
      heating({ availability: 0.5, stock: [{ amount: 20, installed: 2017 }], fixedOm: 2, variableOm: 3 }),
    )
    expect(answers.of('fixedOm', 'stove', 2018)).toBeCloseTo(40, 12)
    expect(answers.of('variableOm', 'stove', 2018)).toBeCloseTo(30, 12)
  })

  it('counts removal processes by the share of the stock that they serve', () => {
    // Half of 10: capital 30, 4 fixed a unit of capacity, 0.5 a unit of output. Hurdle 10 %, social rate and life as of the host.
    const answers = runOutline(
      heating(
        { fixedOm: 2 },
        {
          removals: [
            {
              removal: 'filter',
              technology: 'stove',
              removes: { SO2: 0.9 },
              parameters: { penetration: 0.5, capital_cost: 30, fixed_om: 4, variable_om: 0.5 },
            },
          ],
        },
      ),
    )
    expect(answers.of('fixedOm', 'stove', 2018)).toBeCloseTo(20 + 5 * 4, 12)
    expect(answers.of('removalHurdle', 'stove', 2018)).toBeCloseTo(5 * 30 * HURDLE, 3)
    expect(answers.of('removalSocial', 'stove', 2018)).toBeCloseTo(5 * 30 * SOCIAL, 3)
    expect(answers.of('variableOm', 'stove', 2018)).toBeCloseTo(2.5, 12)
  })

  it('spends on removal processes of new units, and on standing ones as their share rises', () => {
    const filter = {
      removal: 'filter',
      technology: 'stove',
      removes: { SO2: 0.9 },
      parameters: { penetration: { 2018: 0.2, 2019: 0.5, 2020: 0.5 }, capital_cost: 30 },
    }
    // All 10 are bought anew in 2019 at 90 and come with it as far as it serves; then it serves three tenths more of what stands.
    const renewed = runOutline(heating({}, { removals: [filter] }))
    expect(renewed.of('investment', 'stove', 2018)).toBe(0)
    expect(renewed.of('investment', 'stove', 2019)).toBeCloseTo(10 * 90 + 30 * 0.5 * 10, 9)
    expect(renewed.of('investment', 'stove', 2020)).toBe(0)
    const lasting = runOutline(heating({ lifetime: 10 }, { removals: [filter] }))
    expect(lasting.of('investment', 'stove', 2019)).toBeCloseTo(30 * 0.3 * 10, 9)
    expect(lasting.of('investment', 'stove', 2020)).toBe(0)
  })
})

describe('taxes and the bill of carriers', () => {
  it('are what is emitted and bought, at the rates of the sector', () => {
    const outline = heating({ input: { gas: 1.2 }, sector: 'homes' }, { sectors: ['homes', 'works'] })
    const answers = runOutline({
      ...outline,
      commodities: { ...outline.commodities, gas: { co2: 50, imported: true, supply: { import_price: 8 } } },
      emissionFactors: { 'gas/CH4': 0.1 },
      policies: {
        carbon: { kind: 'carbon-tax', level: 0.01 },
        'other-carbon': { kind: 'carbon-tax', level: 1, sectors: ['works'] },
        fuel: { kind: 'fuel-tax', level: 2, commodities: ['gas'], sectors: ['homes'] },
        'other-fuel': { kind: 'fuel-tax', level: 5, commodities: ['gas'], sectors: ['works'] },
      },
    })
    // 12 of gas: 600 kt CO2 and 1.2 kt CH4, which count 28-fold: 633.6 kt CO2e at 10 USD a tonne.
    expect(answers.of('emissionTax', 'stove', 2018)).toBeCloseTo(6.336, 12)
    expect(answers.of('fuelTax', 'stove', 2018)).toBeCloseTo(24, 12)
  })

  it('pays for the ground, imports and delivery, and earns from exports', () => {
    // 40 used, 30 of them at home for 2, 10 abroad for 4; 3 on the way; 5 contracted for export at 4.5 (from abroad too).
    const answers = runOutline({
      years: [2018, 2018],
      commodities: {
        coal: {
          imported: true,
          margin: 3,
          supply: { domestic_limit: 30, domestic_price: 2, import_price: 4, export: 5, export_price: 4.5 },
        },
        heat: { demand: { base: 40 } },
      },
      technologies: { stove: { kind: 'device', output: 'heat', lifetime: 9, input: { coal: 1 } } },
    })
    expect(answers.flow('supplyCost', 'coal', 2018)).toBeCloseTo(30 * 2 + 15 * 4 + 40 * 3 - 5 * 4.5, 10)
  })
})
