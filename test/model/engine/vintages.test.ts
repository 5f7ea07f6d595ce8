import { describe, expect, it } from 'vitest'
import { runOutline } from '../../support/networks/run-study.ts'
import type { Path, StudyOutline, TechnologyOutline } from '../../support/networks/study-outline.ts'

function heating(boiler: Partial<TechnologyOutline>, more: Partial<StudyOutline> = {}): StudyOutline {
  return {
    years: [2018, 2024],
    commodities: { gas: { co2: 56.1, imported: true }, heat: { demand: { base: 10 } } },
    technologies: { boiler: { kind: 'device', output: 'heat', lifetime: 4, ...boiler } },
    ...more,
  }
}

const BETTER: Path = { 2014: 2, 2018: 1.6, 2022: 1.2 }

describe('what a stock takes is the average of its vintages', () => {
  it('with the value of each at its own year of installation', () => {
    // 6 of 2016 at 1.8 and 4 of 2018 at 1.6: 10.8 + 6.4 = 17.2 for 10.
    const stock = [
      { amount: 6, installed: 2016 },
      { amount: 4, installed: 2018 },
    ]
    const answers = runOutline(heating({ stock, input: { gas: BETTER } }))
    expect(answers.inflow('boiler', 'gas', 2018)).toBeCloseTo(17.2, 12)
    expect(answers.inflow('boiler', 'gas', 2019)).toBeCloseTo(17.2, 12)
    // 2020: the 6 are replaced at 1.4: 8.4 + 6.4.
    expect(answers.inflow('boiler', 'gas', 2020)).toBeCloseTo(14.8, 12)
    // 2022: the 4 are replaced at 1.2: 8.4 + 4.8.
    expect(answers.inflow('boiler', 'gas', 2022)).toBeCloseTo(13.2, 12)
  })

  it('with the base year for a stock in its steady state', () => {
    // 2019: 7.5 at 1.6 and 2.5 at 1.5.
    const answers = runOutline(heating({ input: { gas: BETTER } }))
    expect(answers.inflow('boiler', 'gas', 2018)).toBeCloseTo(16, 12)
    expect(answers.inflow('boiler', 'gas', 2019)).toBeCloseTo(15.75, 12)
    // 2024: a quarter each of 2021-2024: 1.3, 1.2, 1.2, 1.2.
    expect(answers.inflow('boiler', 'gas', 2024)).toBeCloseTo(12.25, 12)
  })

  it('for by-products, process emissions, stored carbon and operation too', () => {
    // A quarter a year is new; 2019: 7.5 of the base year's 1 and 2.5 of 3, for each unit 1.5.
    const path: Path = { 2018: 1, 2019: 3 }
    const boiler = {
      input: { gas: { path: 1, use: 'feedstock' as const, stored: { 2018: 0.2, 2019: 0.6 } } },
      process: { CH4: path },
      fixedOm: path,
      variableOm: path,
      byproduct: { tar: path },
    }
    const outline = heating(boiler)
    const answers = runOutline({ ...outline, commodities: { ...outline.commodities, tar: { exported: true } } })
    expect(answers.emission('process', 'boiler', 'CH4', 2019)).toBeCloseTo(15, 12)
    expect(answers.of('fixedOm', 'boiler', 2019)).toBeCloseTo(15, 12)
    expect(answers.of('variableOm', 'boiler', 2019)).toBeCloseTo(15, 12)
    expect(answers.flow('exports', 'tar', 2019)).toBeCloseTo(15, 12)
    // Kept: 7.5 x 0.2 + 2.5 x 0.6 = 3 of 10 units of gas.
    expect(answers.of('storedCarbon', 'boiler', 2019)).toBeCloseTo(3 * 56.1, 10)
    expect(answers.emission('process', 'boiler', 'CO2', 2019)).toBeCloseTo(7 * 56.1, 10)
  })

  it('stops moving where the scenario is frozen, also for stock of later years', () => {
    const answers = runOutline(heating({ input: { gas: BETTER } }), { freezeAfter: 2019 })
    // 2024: all of 2021-2024, at the 1.5 of 2019.
    expect(answers.inflow('boiler', 'gas', 2024)).toBeCloseTo(15, 12)
  })
})

describe('a performance standard', () => {
  const standard = {
    rule: { kind: 'performance-standard' as const, level: 0.2, technologies: ['boiler'], start: 2020 },
  }

  it('holds for units of its own years and leaves the old as they are', () => {
    // 2020: 5 of the base year, 2.5 of 2019, 2.5 new at 80 %: 5 x 1.6 + 2.5 x 1.6 + 2.5 x 1.28.
    const answers = runOutline(heating({ input: { gas: 1.6 } }, { policies: standard }))
    expect(answers.inflow('boiler', 'gas', 2019)).toBeCloseTo(16, 12)
    expect(answers.inflow('boiler', 'gas', 2020)).toBeCloseTo(15.2, 12)
    expect(answers.inflow('boiler', 'gas', 2024)).toBeCloseTo(12.8, 12)
  })

  it('holds for conversions that are built to need', () => {
    const outline = heating(
      { input: { gas: 1 } },
      { policies: { rule: { ...standard.rule, technologies: ['works'] } } },
    )
    const answers = runOutline({
      ...outline,
      commodities: { ...outline.commodities, gas: {}, coal: { imported: true } },
      technologies: { ...outline.technologies, works: { kind: 'conversion', output: 'gas', input: { coal: 1.5 } } },
    })
    expect(answers.inflow('works', 'coal', 2019)).toBeCloseTo(15, 12)
    expect(answers.inflow('works', 'coal', 2020)).toBeCloseTo(12, 12)
  })
})
