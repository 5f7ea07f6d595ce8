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
  const own = rows.filter((row) => row.variable === variable && row.source === source)
  expect(own).toHaveLength(5)
  // From the values: where next to nothing was observed, the errors are left out as shares, and still must be small.
  return Math.max(...own.map(({ values, observed }) => Math.abs((values.nowcast ?? Infinity) / observed - 1)))
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

/** What the nowcast is held to where it is chosen at least cost; biomass and oil of IRENA differ by statistics, see the README. */
const LEAST_COST_NOWCAST = [
  ...['Coal', 'Oil', 'Gas'].map((fuel) => [`Primary Energy|${fuel}`, 'ei-2025'] as const),
  ['Secondary Energy|Electricity', 'ei-2025'],
  ...['Coal', 'Gas', 'Hydro', 'Solar', 'Wind', 'Oil'].map(
    (source) => [`Secondary Energy|Electricity|${source}`, 'ei-2025'] as const,
  ),
  ['Emissions|CO2 (Fuels without bunkers)', 'ei-2025'],
  ['Emissions|CO2 (All sectors)', 'edgar-2024'],
] as const

describe('The nowcast of Viet Nam at least cost', () => {
  const chosen = forecastErrors(vietNam, {
    nowcast: resultsOf(ROOT, 'nowcast', 'least-cost'),
    hindcast: resultsOf(ROOT, 'hindcast'),
    withCapacity: resultsOf(ROOT, 'hindcast-with-capacity'),
  })
  const errorsOf = (variable: string, source: string): number[] =>
    chosen.rows
      .filter((row) => row.variable === variable && row.source === source)
      .map(({ values, observed }) => Math.abs((values.nowcast ?? Infinity) / observed - 1))

  it.each(LEAST_COST_NOWCAST)('%s is within 10 %% of %s in every year of 2019-2023', (variable, source) => {
    const errors = errorsOf(variable, source)
    expect(errors).toHaveLength(5)
    for (const error of errors) expect(error).toBeLessThanOrEqual(0.1)
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
