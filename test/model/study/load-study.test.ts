import { describe, expect, it } from 'vitest'
import type { Series, Study } from '../../../model/study/study.ts'
import { loadStudy } from '../../../model/study/load-study.ts'
import { readStudy } from '../../support/read-study.ts'
import { studyOf } from '../../support/change-study.ts'

const study = studyOf(readStudy('mini'))

function seriesAt(address: string): Series {
  const lists = [study.supplies, study.demands, study.technologyPaths, study.emissionFactors, study.policyPaths]
  const found = [...lists, study.drivers, study.activityFactors].flat().find(({ series }) => series.id === address)
  if (found === undefined) throw new Error(`No series ${address}`)
  return found.series
}

const valuesOf = ({ points }: Series): number[] => points.map((point) => point.value)

describe('a complete study', () => {
  it('loads without a warning', () => {
    const loaded = loadStudy(readStudy('mini'))
    expect(loaded.ok && loaded.value.warnings).toEqual([])
  })

  it('has every part that its files have', () => {
    const counts = Object.fromEntries(
      Object.entries(study).flatMap(([part, items]) => (Array.isArray(items) ? [[part, items.length]] : [])),
    )
    expect(counts).toEqual({
      sources: 3,
      sectors: 6,
      slices: 12,
      settings: 6,
      drivers: 3,
      commodities: 9,
      supplies: 15,
      demands: 7,
      vehicles: 3,
      expenditure: 6,
      technologies: 11,
      technologyPaths: 53,
      stocks: 9,
      shares: 11,
      bounds: 2,
      choices: 3,
      loadShapes: 48,
      sliceAvailabilities: 24,
      emissionFactors: 14,
      removals: 5,
      activities: 2,
      activityFactors: 2,
      sectorInputs: 0,
      history: 3,
      inventories: 2,
      crosswalk: 2,
      findings: 2,
      targets: 1,
      balance: 8,
      register: 4,
      policies: 4,
      policyPaths: 4,
      scenarios: 3,
      gwp: 3,
      priceIndices: 18,
      plausibility: 4,
    } satisfies Record<Exclude<keyof Study, 'id' | 'formatVersion' | 'country'>, number>)
  })

  it('keeps with each number where it stands and what was written there', () => {
    expect(seriesAt('supply/coal/import_price').points[1]).toEqual({
      // 3.4 USD_2018/GJ x deflator 100 / 97 = 3.505154... MUSD_2020/PJ
      value: 3.4 * (100 / 97),
      low: 2.8 * (100 / 97),
      high: 4.4 * (100 / 97),
      source: 'fixture',
      dataYear: 2018,
      quality: 'literature',
      note: '',
      given: { value: '3.4', unit: 'USD_2018/GJ' },
      cell: { file: 'supply.csv', row: 6 },
      year: 2030,
    })
  })
})

describe('canonical units', () => {
  it.each([
    // 10 USD/MWh: 1 MWh = 3.6 GJ, and 1 USD/GJ = 1 MUSD/PJ, so 10 / 3.6
    ['supply/electricity/margin', 'MUSD_2020/PJ', [10 / 3.6]],
    // 1500 USD/kW = 1500 MUSD/GW
    ['technology_paths/coal-plant/capital_cost', 'MUSD_2020/GW', [1500]],
    ['technology_paths/coal-plant/fixed_om', 'MUSD_2020/(GW yr)', [35]],
    // 3 USD/MWh / 3.6
    ['technology_paths/coal-plant/variable_om', 'MUSD_2020/PJ', [3 / 3.6]],
    ['technology_paths/coal-plant/availability', '1', [0.85]],
    // 1.43 MJ/pkm = 1.43 PJ per billion pkm
    ['technology_paths/car-gasoline/input/gasoline', 'PJ/(billion pkm)', [1.43]],
    // 0.04 USD/pkm = 40 MUSD per billion pkm
    ['technology_paths/car-gasoline/fixed_om', 'MUSD_2020/(billion pkm)', [40]],
    ['technology_paths/lamp-led/hurdle_rate', '1', [0.2]],
    ['technology_paths/coal-mine/process_emission/CH4', 'kt/PJ', [0.2]],
    // -0.5 % a year is -0.005
    ['demands/lighting/trend', '1/yr', [-0.005]],
    // 94600 kg/TJ = 94.6 kt/PJ; 250 g/GJ = 0.25 kt/PJ
    ['emission_factors/coal/CO2', 'kt/PJ', [94.6]],
    ['emission_factors/coal/coal-plant/NOx', 'kt/PJ', [0.25]],
    // 10 USD/t = 0.01 MUSD/kt
    ['policy_paths/carbon-tax', 'MUSD_2020/kt', [0.01, 0.04]],
    // 0.2 GW in the first row, 1500 MW in the second
    ['policy_paths/solar-target', 'GW', [0.2, 1.5]],
    // 200 kg/ha x 1e6 ha = 2e8 kg = 200 kt for each million ha
    ['activity_factors/rice-area/CH4', 'kt/(million ha)', [200]],
  ])('%s in %s', (address, unit, values) => {
    const series = seriesAt(address)
    expect(series.unit).toBe(unit)
    const found = valuesOf(series)
    expect(found).toHaveLength(values.length)
    for (const [index, value] of values.entries()) expect(found[index]).toBeCloseTo(value, 12)
  })

  it('counts stock in GW for plants and in output for others', () => {
    const stock = study.stocks.map(({ technology, figure }) => [technology, figure.value])
    expect(stock).toContainEqual(['coal-plant', 0.6])
    expect(stock).toContainEqual(['refinery', 60])
  })
})

describe('series', () => {
  it('take the method of their first row and points in order of year', () => {
    expect(seriesAt('technology_paths/car-electric/maturity').method).toBe('logistic')
    expect(seriesAt('drivers/population').points.map((point) => point.year)).toEqual([2015, 2018, 2030])
    expect(seriesAt('drivers/gdp-per-capita')).toMatchObject({ expression: 'gdp / population', points: [] })
  })

  it('of the library hold where the study has none of its own', () => {
    expect(seriesAt('emission_factors/coal/SO2').cell.file).toBe('library/emission_factors.csv')
    expect(seriesAt('emission_factors/coal/power/SO2').cell.file).toBe('emission_factors.csv')
    expect(study.emissionFactors.some(({ commodity }) => commodity === 'natural-gas')).toBe(false)
  })
})
