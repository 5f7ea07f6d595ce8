import { describe, expect, it } from 'vitest'
import type { Explanation } from '../../../model/results/explain/explanation.ts'
import { explained, formulaValue } from '../../support/explanations/check-explanation.ts'
import { miniNetwork } from '../../support/networks/mini-network.ts'
import { answersOf } from '../../support/networks/run-study.ts'

const { network, run } = answersOf(miniNetwork('net-zero', 'logit'))
const of = (variable: string, year: number): Explanation => explained(network, run, variable, year)
const shown = ({ formula, inputs, value }: Explanation) => ({
  formula,
  value,
  inputs: Object.fromEntries(inputs.map((input) => [input.name, input.value])),
})

describe('a series between two points', () => {
  it('by constant growth: 10.3 (11.2 / 10.3)^(6/12) = sqrt(10.3 x 11.2) = 10.7406 million', () => {
    const population = of('Population', 2024)
    expect(population.formula).toBe('in_2018 * (in_2030 / in_2018)^(6 / 12)')
    expect(population.value).toBeCloseTo(Math.sqrt(10.3 * 11.2), 12)
    expect(population.inputs.map(({ figure, year }) => [figure?.cell.file, figure?.source, year])).toEqual([
      ['drivers.csv', 'fixture', 2018],
      ['drivers.csv', 'fixture', 2030],
    ])
  })

  it('by a straight line: 10 + (40 - 10) 3/5 = 28 USD per tonne = 0.028 million USD per kt', () => {
    expect(shown(of('Parameter|policy_paths/carbon-tax', 2028))).toMatchObject({
      formula: 'in_2025 + (in_2030 - in_2025) * 3 / 5',
      inputs: { in_2025: 0.01, in_2030: 0.04 },
    })
  })

  it('by an S: half way between 0.1 in 2019 and 0.9 in 2029 it is 0.5', () => {
    const maturity = of('Parameter|technology_paths/car-electric/maturity', 2024)
    expect(formulaValue(maturity)).toBeCloseTo(0.5, 12)
    expect(maturity.formula).toContain('exp(-10 * (5 / 10 - 0.5))')
  })

  it('in steps: 5 % holds until 10 % begins in 2025', () => {
    expect(shown(of('Parameter|policy_paths/ethanol-blend', 2024))).toMatchObject({ formula: 'in_2018', value: 0.05 })
    expect(shown(of('Parameter|policy_paths/ethanol-blend', 2025))).toMatchObject({ formula: 'in_2025', value: 0.1 })
  })

  it('by an expression of other series: gdp / population', () => {
    expect(of('Driver|gdp-per-capita', 2028)).toMatchObject({ formula: 'gdp / population', algorithm: null })
  })
})

describe('a policy', () => {
  it('counts by strength, ramp and provision: 0.8 x 2/3 x 16 USD per tonne in 2026', () => {
    expect(shown(of('Policy|carbon-tax|Level', 2026))).toMatchObject({
      formula: 'strength * ramp * provision',
      inputs: { strength: 0.8, ramp: 2 / 3, provision: 0.016 },
    })
    expect(of('Policy|carbon-tax|Ramp', 2026)).toMatchObject({
      formula: 'min(1, (2026 - 2025 + 1) / 3)',
      algorithm: 'policy-ramp',
    })
    expect(of('Policy|carbon-tax|Ramp', 2024)).toMatchObject({ formula: '0', algorithm: 'policy-ramp' })
  })

  it('is seen in what it does: a tenth of the gasoline is ethanol from 2025', () => {
    expect(shown(of('Technology|car-gasoline|Share of Input|gasoline', 2026))).toEqual({
      formula: 'max(0, 1 - ethanol_blend)',
      inputs: { ethanol_blend: 0.1 },
      value: 0.9,
    })
    expect(shown(of('Technology|car-gasoline|Share of Input|ethanol|for gasoline', 2026))).toMatchObject({
      formula: 'min(1, ethanol_blend)',
    })
  })

  it('is seen where it forbids: incandescent lamps from 2021', () => {
    expect(shown(of('Technology|lamp-incandescent|New Build Allowed', 2020)).value).toBe(1)
    expect(shown(of('Technology|lamp-incandescent|New Build Allowed', 2021))).toEqual({
      formula: '1 - incandescent_ban',
      inputs: { incandescent_ban: 1 },
      value: 0,
    })
  })
})

describe('emissions', () => {
  it('of a refinery are its balance of carbon: 3.6 x 77.4 + 102 x 73.3 - 60 x 69.3 - 36 x 77.4 = 810.84 kt', () => {
    const refinery = of('Technology|refinery|Emissions|CO2|Combustion', 2018)
    expect(shown(refinery)).toMatchObject({
      formula:
        'fuel_oil_in * carbon_fuel_oil + crude_oil_in * carbon_crude_oil' +
        ' - gasoline_out * carbon_gasoline - fuel_oil_out * carbon_fuel_oil',
      inputs: { carbon_fuel_oil: 77.4, carbon_crude_oil: 73.3, carbon_gasoline: 69.3, gasoline_out: 60 },
    })
    expect(refinery.value).toBeCloseTo(810.84, 9)
    expect(refinery.inputs.find(({ name }) => name === 'carbon_gasoline')?.figure).toMatchObject({
      cell: { file: 'library/emission_factors.csv' },
      given: { value: '69300', unit: 'kg/TJ' },
    })
  })

  it('of sulphur pass half of a desulphurisation of 90 %: 1 - 0.5 x 0.9 = 0.55', () => {
    expect(of('Technology|coal-plant|Emissions|SO2|Combustion', 2018).formula).toBe('coal_in * factor_coal * passes')
    expect(shown(of('Technology|coal-plant|Passes Removal|SO2', 2018))).toMatchObject({
      formula: '1 - share_fgd * removed',
      inputs: { share_fgd: 0.5, removed: 0.9 },
      value: 0.55,
    })
  })

  it('of rice: 1.5 million ha x 200 kg/ha = 300 kt CH4, x 28 = 8.4 Mt CO2e', () => {
    expect(shown(of('Activity|rice-area|Emissions|CH4', 2018))).toEqual({
      formula: 'level * factor',
      inputs: { level: 1.5, factor: 200 },
      value: 300,
    })
    const total = of('Emissions|Kyoto Gases|CRT|3.C', 2018)
    expect(shown(total)).toMatchObject({ formula: '0.001 * gwp_CH4 * CH4_3_C', inputs: { gwp_CH4: 28, CH4_3_C: 300 } })
    expect(total.value).toBeCloseTo(8.4, 12)
  })
})

describe('stock', () => {
  it('keeps the plants of 2000 for 30 years, h to h + 29', () => {
    expect(shown(of('Technology|coal-plant|Surviving|2000', 2029))).toMatchObject({
      formula: 'before * (29 < lifetime ? 1 : 0)',
      inputs: { before: 0.8, lifetime: 30 },
      value: 0.8,
    })
    expect(of('Technology|coal-plant|Surviving|2000', 2030).value).toBe(0)
  })

  it('of lamps leaves by Weibull survival of mean life 8 years and shape 3: 8 / Gamma(4/3) = 8.958772', () => {
    const scale = of('Technology|lamp-led|Survival Scale', 2025)
    expect(scale.formula).toBe('lifetime / gamma(1 + 1 / shape)')
    expect(scale.value).toBeCloseTo(8.958772, 6)
    expect(of('Technology|lamp-led|Surviving|2022 New', 2028).formula).toBe(
      'before * exp((5 / scale)^shape - (6 / scale)^shape)',
    )
  })

  it('of unknown age leaves in equal parts where lives are fixed: 1.2 GW x (60 - 12) / 60 = 0.96 GW', () => {
    expect(of('Technology|hydro-plant|Surviving|Base Year', 2030)).toMatchObject({ formula: 'in_2018 * standing' })
    expect(of('Technology|hydro-plant|Surviving|Base Year', 2030).value).toBeCloseTo(0.96, 12)
    expect(of('Technology|hydro-plant|Base Stock Standing', 2030).formula).toBe(
      'max(0, ceil(lifetime) - 12) / ceil(lifetime)',
    )
  })
})

describe('choices and costs', () => {
  it('repay capital: 3 % over 30 years is 0.03 / (1 - 1.03^-30) = 0.0510193', () => {
    const recovery = of('Technology|coal-plant|Capital Recovery Factor', 2018)
    expect(shown(recovery)).toMatchObject({
      formula: 'rate / (1 - (1 + rate)^(-lifetime))',
      inputs: { rate: 0.03, lifetime: 30 },
    })
    expect(recovery.value).toBeCloseTo(0.0510193, 7)
  })

  it('meet the base year: the weight of a lamp is its share x cost^3', () => {
    const weight = of('Technology|lamp-led|Logit Weight', 2025)
    expect(weight.formula).toBe('share * cost^exponent')
    expect(weight.inputs.map(({ year, value }) => [year, value])).toEqual([
      [2018, 0.5],
      [2018, expect.any(Number)],
      [2025, 3],
    ])
  })

  it('grow demand from its drivers: 10 PJ x people x income^0.3 x 0.995^10', () => {
    const { formula, inputs } = of('Energy Service|lighting', 2028)
    expect(formula).toBe(
      'base * (population / population_2018)^elasticity_population' +
        ' * (gdp_per_capita / gdp_per_capita_2018)^elasticity_gdp_per_capita * (1 + trend)^10',
    )
    expect(inputs.map(({ name }) => name)).toEqual([
      'base',
      'population',
      'population_2018',
      'elasticity_population',
      'gdp_per_capita',
      'gdp_per_capita_2018',
      'elasticity_gdp_per_capita',
      'trend',
    ])
  })

  it('add up over the years to a cumulative cost', () => {
    const { formula, inputs } = of('Cost|Resource|Cumulative', 2020)
    expect(formula).toBe('in_2018 + in_2019 + in_2020')
    expect(inputs.map(({ variable, year }) => [variable, year])).toEqual([
      ['Cost|Resource', 2018],
      ['Cost|Resource', 2019],
      ['Cost|Resource', 2020],
    ])
  })
})

describe('labels', () => {
  it('are in the words of the study', () => {
    const { inputs } = of('Technology|lamp-led|Levelised Cost', 2028)
    expect(inputs.map(({ label }) => label)).toContain('LED lamp, Capital Recovery Factor')
    expect(inputs.map(({ label }) => label)).toContain('technology paths, LED lamp, input, Electricity delivered')
  })
})
