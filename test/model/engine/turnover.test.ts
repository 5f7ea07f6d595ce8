import { describe, expect, it } from 'vitest'
import { runOutline } from '../../support/networks/run-study.ts'
import type { CommodityOutline, Path, StudyOutline, TechnologyOutline } from '../../support/networks/study-outline.ts'

const device = (more: Partial<TechnologyOutline>): TechnologyOutline => ({
  kind: 'device',
  output: 'heat',
  lifetime: 4,
  ...more,
})

function heating(
  demand: CommodityOutline['demand'],
  technologies: Readonly<Record<string, TechnologyOutline>>,
  more: Partial<StudyOutline> = {},
): StudyOutline {
  return {
    years: [2018, 2024],
    commodities: {
      gas: { imported: true, supply: { import_price: 8 } },
      wood: { imported: true, supply: { import_price: 3 } },
      heat: { demand: demand ?? { base: 0 } },
    },
    technologies,
    ...more,
  }
}

const years = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)

describe('a stock with vintages', () => {
  it('of fixed life 4 works in its fourth year and is gone in the next', () => {
    // 6 of 2015 work 2015-2018; 4 of 2017 work 2017-2020.
    const stock = [
      { amount: 6, installed: 2015 },
      { amount: 4, installed: 2017 },
    ]
    const answers = runOutline(heating({ base: 10 }, { stove: device({ stock }) }))
    expect(years(2018, 2024).map((year) => answers.of('surviving', 'stove', year))).toEqual([10, 4, 10, 6, 10, 4, 10])
    expect(years(2018, 2024).map((year) => answers.of('built', 'stove', year))).toEqual([0, 6, 0, 4, 0, 6, 0])
    expect(years(2018, 2024).map((year) => answers.of('activity', 'stove', year))).toEqual([10, 10, 10, 10, 10, 10, 10])
  })

  it('leaves in the year that the study states, whatever its life, and enters when it is commissioned', () => {
    const stock = [
      { amount: 5, installed: 2010, retires: 2021 },
      { amount: 3, installed: 2020 },
    ]
    const answers = runOutline(heating({ base: 5 }, { stove: device({ stock }) }))
    expect(years(2018, 2022).map((year) => answers.of('capacity', 'stove', year))).toEqual([5, 5, 8, 5, 5])
    expect(answers.of('built', 'stove', 2020)).toBe(3)
    // 2021: 3 stand, 2 are bought.
    expect(answers.of('built', 'stove', 2021)).toBe(2)
  })

  it('of Weibull life keeps S(a) / S(a - 1) of what stood a year before', () => {
    // Shape 2, mean 10: S(a) = exp(-a^2 pi / 400). Installed 2013, 5 years old in 2018: 8 x S(6) / S(5) = 8 e^(-11 pi / 400).
    const stock = [{ amount: 8, installed: 2013 }]
    const answers = runOutline(
      heating({ base: 8 }, { stove: device({ stock, survival: 'weibull', weibullShape: 2, lifetime: 10 }) }),
    )
    expect(answers.of('surviving', 'stove', 2018)).toBe(8)
    expect(answers.of('surviving', 'stove', 2019)).toBeCloseTo(8 * Math.exp((-11 * Math.PI) / 400), 12)
  })
})

describe('a stock in its steady state', () => {
  it('of fixed life 4 loses a quarter a year, given as stock or as a share of demand', () => {
    const given = { ...device({ stock: [{ amount: 12, installed: null }] }) }
    for (const stove of [given, device({ stockShare: 1 })]) {
      const answers = runOutline(heating({ base: 12 }, { stove, other: device({ stockShare: 0, salesShare: 1 }) }))
      expect(years(2018, 2023).map((year) => answers.of('surviving', 'stove', year))).toEqual([12, 9, 6, 3, 0, 0])
    }
  })

  it('of Weibull life loses the share of the oldest: 1 / (sum of S) in the first year', () => {
    // n(a) = S(a) / sum S; after a year stands sum_{a >= 1} S(a) / sum S = 1 - 1 / sum S.
    let sum = 0
    for (let age = 0; age < 60; age++) sum += Math.exp((-age * age * Math.PI) / 400)
    const stove = device({ stockShare: 1, survival: 'weibull', weibullShape: 2, lifetime: 10 })
    const answers = runOutline(heating({ base: 10 }, { stove, other: device({ stockShare: 0, salesShare: 1 }) }))
    expect(answers.of('surviving', 'stove', 2019)).toBeCloseTo(10 * (1 - 1 / sum), 7)
  })

  it('takes capacity from demand over availability', () => {
    const answers = runOutline(heating({ base: 10 }, { stove: device({ availability: 0.5 }) }))
    expect(answers.of('capacity', 'stove', 2018)).toBe(20)
    expect(answers.of('activity', 'stove', 2018)).toBe(10)
  })
})

describe('a gap between demand and what stands', () => {
  it('is filled by shares of sales', () => {
    // 12 stood, 9 stand, 15 asked: 6 bought, 2/3 and 1/3.
    const stove = device({ stockShare: 1, salesShare: 2 / 3 })
    const pump = device({ stockShare: 0, salesShare: 1 / 3 })
    const answers = runOutline(heating({ base: 12, adjustment: { 2018: 1, 2019: 1.25 } }, { stove, pump }))
    expect(answers.of('built', 'stove', 2019)).toBeCloseTo(4, 12)
    expect(answers.of('built', 'pump', 2019)).toBeCloseTo(2, 12)
  })

  it('below nought leaves surplus idle, highest running cost first', () => {
    // 15 stand and 9 are asked: 6 are idle. Gas costs 8 x 1.2 + 1 = 10.6 a unit, wood 3 x 4 = 12.
    const stock = (amount: number) => [{ amount, installed: 2017 }]
    const technologies = {
      boiler: device({ stock: stock(5), input: { gas: 1.2 }, variableOm: 1, stockShare: 0.5 }),
      stove: device({ stock: stock(10), input: { wood: 4 }, stockShare: 0.5 }),
    }
    const answers = runOutline(heating({ base: 15, adjustment: { 2018: 1, 2019: 0.6 } }, technologies))
    expect(answers.of('idle', 'stove', 2019)).toBeCloseTo(6, 12)
    expect(answers.of('idle', 'boiler', 2019)).toBe(0)
    expect(answers.of('activity', 'stove', 2019)).toBeCloseTo(4, 12)
    expect(answers.of('activity', 'boiler', 2019)).toBeCloseTo(5, 12)
    // Dearer gas turns the order.
    const dear = heating({ base: 15, adjustment: { 2018: 1, 2019: 0.6 } }, technologies)
    const other = runOutline({
      ...dear,
      commodities: { ...dear.commodities, gas: { imported: true, supply: { import_price: 12 } } },
    })
    expect(other.of('idle', 'boiler', 2019)).toBeCloseTo(5, 12)
    expect(other.of('idle', 'stove', 2019)).toBeCloseTo(1, 12)
  })

  it('that nobody may fill is a shortage of the service', () => {
    const policies = { stop: { kind: 'ban' as const, level: 1, technologies: ['stove'], start: 2019 } }
    const answers = runOutline(heating({ base: 12 }, { stove: device({}) }, { policies }))
    expect(years(2018, 2023).map((year) => answers.flow('shortage', 'heat', year))).toEqual([0, 3, 6, 9, 12, 12])
  })

  it('waits for no technology before its first year', () => {
    const stove = device({ stockShare: 1, salesShare: 0.5 })
    const pump = device({ stockShare: 0, salesShare: 0.5, firstYear: 2020 })
    const answers = runOutline(heating({ base: 12 }, { stove, pump }))
    expect(answers.of('built', 'pump', 2019)).toBe(0)
    expect(answers.of('built', 'stove', 2019)).toBe(3)
    expect(answers.of('built', 'pump', 2020)).toBeCloseTo(1.5, 12)
  })
})

describe('shares of stock', () => {
  const shares = (from: number, to: number): Path => ({ 2018: from, 2020: to })

  it('below what survives scrap the rest early, oldest first, and report it', () => {
    // 10 in 2018, a tenth of each age up to 10 years, so 9 stand in 2019; 6.5 are wanted then: 2.5 scrapped.
    const technologies = {
      stove: device({ lifetime: 10, stockShare: shares(1, 0.3) }),
      pump: device({ lifetime: 10, stockShare: shares(0, 0.7) }),
    }
    const answers = runOutline(heating({ base: 10 }, technologies))
    expect(answers.of('scrapped', 'stove', 2019)).toBeCloseTo(2.5, 12)
    expect(answers.of('activity', 'stove', 2019)).toBeCloseTo(6.5, 12)
    expect(answers.of('built', 'pump', 2019)).toBeCloseTo(3.5, 12)
    // The oldest went: a year later nobody retires, 3 are wanted, 3.5 are scrapped.
    expect(answers.of('surviving', 'stove', 2020)).toBeCloseTo(6.5, 12)
    expect(answers.of('scrapped', 'stove', 2020)).toBeCloseTo(3.5, 12)
    expect(answers.of('activity', 'pump', 2020)).toBeCloseTo(7, 12)
  })

  it('give what is banned no new units and its place to the others', () => {
    // The pump is to have 0.5 and 1 but may not be built: the stove takes it all.
    const technologies = {
      stove: device({ lifetime: 10, stockShare: shares(1, 0) }),
      pump: device({ lifetime: 10, stockShare: shares(0, 1) }),
    }
    const policies = { stop: { kind: 'ban' as const, level: 1, technologies: ['pump'], start: 2018 } }
    const answers = runOutline(heating({ base: 10 }, technologies, { policies }))
    expect(answers.of('activity', 'pump', 2019)).toBe(0)
    expect(answers.of('activity', 'stove', 2019)).toBeCloseTo(10, 12)
  })
})

describe('a phase-out', () => {
  const phaseOut = (level: number | Record<number, number>, start = 2020): StudyOutline['policies'] & object => ({
    exit: { kind: 'phase-out', level, technologies: ['stove'], start },
  })

  it('scraps the oldest first, down to its share of the stock of the year before it began', () => {
    // 2 of 2010, 3 of 2014, 5 of 2017, all of 20 years; from 2020 on at most 60 % of 10.
    const stock = [
      { amount: 3, installed: 2014 },
      { amount: 5, installed: 2017 },
      { amount: 2, installed: 2010 },
    ]
    const stove = device({
      lifetime: 20,
      stock,
      stockShare: 1,
      salesShare: 0,
      input: { gas: { 2010: 4, 2014: 3, 2017: 2 } },
    })
    const answers = runOutline(
      heating({ base: 10 }, { stove, pump: device({ stockShare: 0, salesShare: 1 }) }, { policies: phaseOut(0.4) }),
    )
    expect(answers.of('scrapped', 'stove', 2019)).toBe(0)
    expect(answers.of('scrapped', 'stove', 2020)).toBeCloseTo(4, 12)
    expect(answers.of('scrapped', 'stove', 2021)).toBe(0)
    // What remains is 1 of 2014 (3 a unit) and 5 of 2017 (2 a unit): 13 of gas.
    expect(answers.inflow('stove', 'gas', 2020)).toBeCloseTo(13, 12)
    expect(answers.of('built', 'pump', 2020)).toBeCloseTo(4, 12)
  })

  it('complete leaves nothing, and nothing is built any more', () => {
    const stove = device({ lifetime: 20, stockShare: 0.5, salesShare: 0.5 })
    const pump = device({ lifetime: 20, stockShare: 0.5, salesShare: 0.5 })
    const answers = runOutline(heating({ base: 10 }, { stove, pump }, { policies: phaseOut(1) }))
    expect(answers.of('capacity', 'stove', 2020)).toBe(0)
    expect(answers.of('built', 'stove', 2021)).toBe(0)
    expect(answers.of('activity', 'pump', 2020)).toBeCloseTo(10, 12)
  })

  it('from the base year on spares the base year, and holds relative to it', () => {
    const stove = device({ lifetime: 20, stockShare: 1, salesShare: 0 })
    const pump = device({ lifetime: 20, stockShare: 0, salesShare: 1 })
    const policies = phaseOut({ 2018: 0.5, 2020: 0.75 }, 2015)
    const answers = runOutline(heating({ base: 20 }, { stove, pump }, { policies }))
    expect(answers.of('capacity', 'stove', 2018)).toBe(20)
    // 0.625 of it gone in 2019.
    expect(answers.of('capacity', 'stove', 2019)).toBeCloseTo(7.5, 12)
    expect(answers.of('capacity', 'stove', 2020)).toBeCloseTo(5, 12)
  })
})
