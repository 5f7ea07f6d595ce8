import { describe, expect, it } from 'vitest'
import { runOutline } from '../../support/networks/run-study.ts'
import type { DemandOutline, PolicyOutline } from '../../support/networks/study-outline.ts'

function demanded(
  demand: DemandOutline,
  policies: Readonly<Record<string, PolicyOutline>> = {},
): (year: number) => number {
  const answers = runOutline({
    years: [2018, 2021],
    drivers: { gdp: { 2018: 100, 2021: 130 }, people: { 2018: 50, 2021: 44 } },
    commodities: { heat: { demand } },
    technologies: { stove: { kind: 'device', output: 'heat', lifetime: 5 } },
    policies,
  })
  return (year) => answers.flow('demand', 'heat', year)
}

describe('demand', () => {
  it('is the base in the base year', () =>
    expect(demanded({ base: 7, elasticity: { gdp: 2 }, trend: 0.1 })(2018)).toBe(7))

  it('grows with drivers to the power of their elasticities', () => {
    // 2020: gdp 1.2, people 0.92: 7 x 1.2^0.8 x 0.92^-0.5 = 7 x 1.157031 x 1.042572.
    expect(demanded({ base: 7, elasticity: { gdp: 0.8, people: -0.5 } })(2020)).toBeCloseTo(8.444017, 5)
  })

  it('takes the elasticity of the year', () => {
    // Elasticity 1 in 2018 and 0.4 in 2021, so 0.6 in 2020: 7 x 1.2^0.6 = 7 x 1.115601.
    expect(demanded({ base: 7, elasticity: { gdp: { 2018: 1, 2021: 0.4 } } })(2020)).toBeCloseTo(7.809204, 5)
  })

  it('follows a trend that compounds, and an adjustment that does not', () => {
    // 2 % in 2019, 3 % in 2020: 7 x 1.02 x 1.03 x 0.9.
    const path = { 2018: 0.01, 2019: 0.02, 2020: 0.03 }
    expect(demanded({ base: 7, trend: path, adjustment: { 2018: 1, 2020: 0.9 } })(2020)).toBeCloseTo(6.61878, 12)
  })

  it('changes by what policies avoid, several in turn', () => {
    // 0.9 x 0.8 from 2020 on.
    const avoid = (level: number): PolicyOutline => ({ kind: 'demand-change', level, services: ['heat'], start: 2020 })
    const at = demanded({ base: 10 }, { a: avoid(-0.1), b: avoid(-0.2) })
    expect(at(2019)).toBe(10)
    expect(at(2020)).toBeCloseTo(7.2, 12)
  })
})
