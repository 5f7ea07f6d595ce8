import { describe, expect, it } from 'vitest'
import { forecastErrors } from '../../model/analysis/hindcast/forecast-errors.ts'
import { found, resultsOf, scenarioIds, vietNam } from './viet-nam.ts'

const ROOT = 'frozen-technology'
const nowcast = resultsOf(ROOT)
const { rows } = forecastErrors(vietNam, {
  nowcast,
  hindcast: resultsOf(ROOT, 'hindcast'),
  withCapacity: resultsOf(ROOT, 'hindcast-with-capacity'),
})

/** Largest error of the nowcast in a year, without its sign. */
function largestError(variable: string, source: string): number {
  const errors = rows.filter((row) => row.variable === variable && row.source === source).map(({ errors }) => errors)
  expect(errors.map(({ nowcast: error }) => error)).toHaveLength(5)
  return Math.max(...errors.map(({ nowcast: error }) => Math.abs(error ?? Infinity)))
}

describe('The nowcast of Viet Nam, 2019-2023', () => {
  it.each(['Primary Energy|Coal', 'Primary Energy|Oil', 'Primary Energy|Gas', 'Secondary Energy|Electricity'])(
    '%s is within 5 %% of the Energy Institute in every year',
    (variable) => expect(largestError(variable, 'ei-2025')).toBeLessThanOrEqual(0.05),
  )

  it('use of fuel before the statistical difference is within 5 % of supply, but for oil', () => {
    const differences = vietNam.supplies.filter(({ parameter }) => parameter === 'statistical_difference')
    for (const [family, commodity] of [
      ['Coal', 'coal'],
      ['Gas', 'natural-gas'],
    ] as const) {
      const points = found(differences.find((one) => one.commodity === commodity)).series.points
      const supply = found(nowcast.series.find(({ variable }) => variable === `Primary Energy|${family}`))
      for (const { year, value } of points.filter((point) => point.year > 2018 && point.year <= 2023)) {
        const pj = 1000 * (supply.values[nowcast.years.indexOf(year)] ?? NaN)
        expect(Math.abs(value / pj), `${family} ${year}`).toBeLessThanOrEqual(0.05)
      }
    }
  })

  it.each([
    ['Emissions|CO2 (Fuels without bunkers)', 'ei-2025'],
    ['Emissions|CO2 (All sectors)', 'edgar-2024'],
  ])('%s, counted as %s counts, is within 5 %% in every year', (variable, source) =>
    expect(largestError(variable, source)).toBeLessThanOrEqual(0.05),
  )

  it.each(['Coal', 'Gas', 'Hydro', 'Solar', 'Wind', 'Oil'])('generation from %s is within 1 %%', (source) =>
    expect(largestError(`Secondary Energy|Electricity|${source}`, 'ei-2025')).toBeLessThanOrEqual(0.01),
  )

  it.each(scenarioIds)('%s shares it to the last bit', (scenario) => {
    const observed = (id: string) => {
      const { series, years } = resultsOf(id)
      const of = new Map(series.map(({ variable, values }) => [variable, values]))
      const end = years.indexOf(vietNam.country.lastObservedYear) + 1
      return ['Emissions|Kyoto Gases', 'Primary Energy', 'Final Energy', 'Secondary Energy|Electricity|Coal'].map(
        (variable) => of.get(variable)?.slice(0, end),
      )
    }
    expect(observed(scenario)).toEqual(observed(ROOT))
  })
})

describe('The hindcast of Viet Nam', () => {
  it('misses the solar boom of 2020, which nothing in 2018 announced', () => {
    const solar = rows.filter(
      ({ variable, source }) => variable === 'Secondary Energy|Electricity|Solar' && source === 'ei-2025',
    )
    expect(solar.every(({ errors }) => (errors.hindcast ?? 0) < -0.9)).toBe(true)
  })
})
