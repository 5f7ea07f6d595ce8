import { describe, expect, it } from 'vitest'
import { runOutline, type Options } from '../../support/networks/run-study.ts'
import type { Path, PolicyOutline, StudyOutline } from '../../support/networks/study-outline.ts'

const YEAR = 2020

function burning(policies: Readonly<Record<string, PolicyOutline>>, options: Options = {}) {
  const outline: StudyOutline = {
    years: [2018, 2024],
    sectors: ['homes', 'works'],
    commodities: {
      petrol: { co2: 69.3, imported: true, supply: { import_price: 15 } },
      ethanol: { carbon: 'biogenic', co2: 70.8, imported: true, supply: { import_price: 20 } },
      methanol: { co2: 60, imported: true, supply: { import_price: 18 } },
      heat: { demand: { base: 10 } },
      travel: { demand: { base: 20 } },
    },
    technologies: {
      heater: { kind: 'device', output: 'heat', sector: 'homes', lifetime: 10, input: { petrol: 2 } },
      car: { kind: 'device', output: 'travel', sector: 'works', lifetime: 10, input: { petrol: 1, ethanol: 0.1 } },
    },
    emissionFactors: { 'petrol/CH4': 0.02, 'ethanol/CH4': 0.05 },
    policies,
  }
  return runOutline(outline, options)
}

const blend = (level: Path, by: string, more: Partial<PolicyOutline> = {}): PolicyOutline => ({
  kind: 'blending-mandate',
  level,
  commodities: ['petrol'],
  by,
  ...more,
})

describe('a blending mandate', () => {
  it('delivers a share of the energy as another carrier, beside what is used of it anyway', () => {
    // 20 of petrol: 18 and 2 of ethanol, with the 2 that the car takes of its own.
    const answers = burning({ e10: blend(0.1, 'ethanol', { sectors: ['works'] }) })
    expect(answers.inflow('car', 'petrol', YEAR)).toBeCloseTo(18, 12)
    expect(answers.inflow('car', 'ethanol', YEAR)).toBeCloseTo(4, 12)
    expect(answers.inflow('heater', 'petrol', YEAR)).toBe(20)
    expect(answers.emission('combustion', 'car', 'CO2', YEAR)).toBeCloseTo(18 * 69.3, 10)
    expect(answers.of('biogenic', 'car', YEAR)).toBeCloseTo(4 * 70.8, 10)
    // The blended fuel has its own factors: 18 x 0.02 + 4 x 0.05.
    expect(answers.emission('combustion', 'car', 'CH4', YEAR)).toBeCloseTo(0.56, 12)
  })

  it('adds to others on the same fuel, up to the whole of it', () => {
    const both = burning({ a: blend(0.3, 'ethanol'), b: blend(0.25, 'methanol') })
    expect(both.inflow('heater', 'petrol', YEAR)).toBeCloseTo(9, 12)
    expect(both.inflow('heater', 'ethanol', YEAR)).toBeCloseTo(6, 12)
    expect(both.inflow('heater', 'methanol', YEAR)).toBeCloseTo(5, 12)
    const more = burning({ a: blend(0.7, 'ethanol'), b: blend(0.6, 'methanol') })
    expect(more.inflow('heater', 'petrol', YEAR)).toBeCloseTo(0, 12)
    expect(more.inflow('heater', 'ethanol', YEAR)).toBeCloseTo(14, 12)
    expect(more.inflow('heater', 'methanol', YEAR)).toBeCloseTo(6, 12)
  })

  it('of the same carrier twice adds too', () => {
    const answers = burning({ a: blend(0.1, 'ethanol'), b: blend(0.2, 'ethanol', { technologies: ['heater'] }) })
    expect(answers.inflow('heater', 'ethanol', YEAR)).toBeCloseTo(6, 12)
    expect(answers.inflow('car', 'ethanol', YEAR)).toBeCloseTo(4, 12)
  })
})

describe('strength, ramp and provision multiply', () => {
  it('to the level of a year', () => {
    // Half strength, two of four years, 0.2 of 2020: 0.05 of 20.
    const policies = { e: blend({ 2018: 0, 2020: 0.2 }, 'ethanol', { start: 2019, rampYears: 4 }) }
    const answers = burning(policies, { strengths: { e: 0.5 } })
    expect(answers.inflow('heater', 'ethanol', YEAR)).toBeCloseTo(1, 12)
    expect(answers.inflow('heater', 'ethanol', 2018)).toBe(0)
  })

  it('to nothing after the last year', () => {
    const answers = burning({ e: blend(0.1, 'ethanol', { end: 2020 }) })
    expect(answers.inflow('heater', 'ethanol', 2020)).toBeCloseTo(2, 12)
    expect(answers.inflow('heater', 'ethanol', 2021)).toBe(0)
  })
})

describe('taxes', () => {
  it('on carbon add, and reach the sectors and gases that they name', () => {
    const answers = burning({
      all: { kind: 'carbon-tax', level: 0.01 },
      homes: { kind: 'carbon-tax', level: 0.02, sectors: ['homes'], gases: ['CO2'] },
    })
    // Heater: 20 x 69.3 = 1386 kt CO2 at 0.03, 20 x 0.02 x 28 = 11.2 kt CO2e of methane at 0.01.
    expect(answers.of('emissionTax', 'heater', YEAR)).toBeCloseTo(41.58 + 0.112, 10)
    // Car: 1386 at 0.01, methane 20 x 0.02 + 2 x 0.05 = 0.5 kt.
    expect(answers.of('emissionTax', 'car', YEAR)).toBeCloseTo(13.86 + 0.14, 10)
  })

  it('below nought on fuel are subsidies', () => {
    const answers = burning({
      tax: { kind: 'fuel-tax', level: 3, commodities: ['petrol'] },
      reform: { kind: 'fuel-tax', level: -1, commodities: ['petrol', 'ethanol'], sectors: ['works'] },
    })
    expect(answers.of('fuelTax', 'heater', YEAR)).toBeCloseTo(60, 12)
    expect(answers.of('fuelTax', 'car', YEAR)).toBeCloseTo(40 - 2, 12)
  })

  it('under prescribed shares move no quantity', () => {
    const taxed = burning({ all: { kind: 'carbon-tax', level: 1 } })
    expect([...taxed.run.activity]).toEqual([...burning({}).run.activity])
  })
})

describe('subsidies and standards', () => {
  it('multiply where there are several', () => {
    const grant = (level: number): PolicyOutline => ({ kind: 'capital-subsidy', level, technologies: ['car'] })
    const { workspace, technology } = { ...burning({ a: grant(0.5), b: grant(0.2) }), technology: 1 }
    expect(workspace.effects.capitalPaid[technology * workspace.network.yearCount]).toBeCloseTo(0.4, 15)
  })
})

describe('merit order under a carbon tax', () => {
  const outline: StudyOutline = {
    years: [2018, 2021],
    bus: 'bus',
    commodities: {
      coal: { co2: 94.6, imported: true, supply: { import_price: 2 } },
      gas: { co2: 56.1, imported: true, supply: { import_price: 6 } },
      bus: {},
      light: { demand: { base: 20 } },
    },
    technologies: {
      lamp: { kind: 'device', output: 'light', lifetime: 5, input: { bus: 1 } },
      coal: {
        kind: 'plant',
        output: 'bus',
        lifetime: 40,
        input: { coal: 2.5 },
        stock: [{ amount: 1, installed: 2010 }],
      },
      gas: { kind: 'plant', output: 'bus', lifetime: 40, input: { gas: 2 }, stock: [{ amount: 1, installed: 2010 }] },
    },
  }

  it('turns where the tax makes up for the fuel: at 56.4 USD a tonne', () => {
    // Coal 5 + 236.5 p, gas 12 + 112.2 p: p = 7 / 124.3 = 0.056315 MUSD a kt.
    const withTax = (level: number) =>
      runOutline({ ...outline, policies: { tax: { kind: 'carbon-tax', level, start: 2020 } } })
    const below = withTax(0.0563)
    expect(below.of('activity', 'coal', 2020)).toBeCloseTo(20, 9)
    const above = withTax(0.0564)
    expect(above.of('activity', 'coal', 2019)).toBeCloseTo(20, 9)
    expect(above.of('activity', 'coal', 2020)).toBe(0)
    expect(above.of('activity', 'gas', 2020)).toBeCloseTo(20, 9)
  })
})

describe('an electrification target', () => {
  const heating = (policies: Readonly<Record<string, PolicyOutline>>): StudyOutline => ({
    years: [2018, 2030],
    bus: 'current',
    sectors: ['homes'],
    commodities: {
      gas: { co2: 56, imported: true, supply: { import_price: 5 } },
      current: { imported: true, supply: { import_price: 30 } },
      heat: { demand: { base: 10 }, gamma: 6 },
    },
    technologies: {
      boiler: {
        kind: 'device',
        output: 'heat',
        lifetime: 5,
        capitalCost: 10,
        input: { gas: 1 },
        stockShare: 0.98,
        salesShare: 0.98,
      },
      pump: {
        kind: 'device',
        output: 'heat',
        lifetime: 5,
        capitalCost: 20,
        input: { current: 0.3 },
        stockShare: 0.01,
        salesShare: 0.01,
      },
      hybrid: {
        kind: 'device',
        output: 'heat',
        lifetime: 5,
        capitalCost: 20,
        input: { current: 0.1, gas: 0.7 },
        stockShare: 0.01,
        salesShare: 0.01,
      },
    },
    policies,
  })
  const target = (level: number): PolicyOutline => ({
    kind: 'electrification-target',
    level,
    services: ['heat'],
    start: 2019,
  })
  it('gives makers that take electricity alone their share of the sales, and no part to those that burn as well', () => {
    const answers = runOutline(heating({ electric: target(0.6) }), { rule: 'logit' })
    expect(answers.of('salesShare', 'pump', 2028)).toBeCloseTo(0.6, 9)
    expect(answers.of('salesShare', 'hybrid', 2028)).toBeLessThan(0.1)
  })
  it('of several the highest holds, and at nought nothing is asked', () => {
    const both = runOutline(heating({ a: target(0.3), b: target(0.6) }), { rule: 'logit' })
    expect(both.of('salesShare', 'pump', 2028)).toBeCloseTo(0.6, 9)
    const off = runOutline(heating({ a: target(0.6) }), { rule: 'logit', strengths: { a: 0 } })
    expect(off.of('salesShare', 'pump', 2028)).toBeLessThan(0.1)
  })
})
