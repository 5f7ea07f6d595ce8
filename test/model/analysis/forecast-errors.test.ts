import { describe, expect, it } from 'vitest'
import { forecastErrors, type ForecastResults } from '../../../model/analysis/hindcast/forecast-errors.ts'
import type { HistoryEntry, Study } from '../../../model/study/study.ts'
import { buildStudy } from '../../support/networks/build-study.ts'

function told(variable: string, source: string, year: number, value: number, unit: string): HistoryEntry {
  const given = { value: String(value), unit }
  const cell = { file: 'history.csv', row: 2 }
  const figure = {
    value,
    low: null,
    high: null,
    source,
    dataYear: year,
    quality: 'official' as const,
    note: '',
    given,
    cell,
  }
  return { variable, unit, point: { ...figure, year } }
}

const study = (...history: readonly HistoryEntry[]): Study => ({
  ...buildStudy({ years: [2018, 2030], lastObserved: 2020, commodities: {}, technologies: {} }),
  history,
})

const results = (series: ForecastResults['series']): ForecastResults => ({
  scenario: 'root',
  gwp: 'AR5',
  years: [2018, 2019, 2020],
  series,
})

const coal = (values: readonly (number | null)[]) =>
  results([{ variable: 'Primary Energy|Coal', unit: 'EJ/yr', values }])

const runs = { nowcast: coal([1, 2, 2]), hindcast: coal([1, 1.9, 2.6]), withCapacity: coal([1, 2.2, null]) }

describe('errors of a forecast', () => {
  it('are shares of what was observed, each source by itself, in the unit of the run', () => {
    // 2000 PJ = 2 EJ: nowcast 0, hindcast -5 %, with capacity +10 %. 50 Mtoe = 2.0934 EJ.
    const errors = forecastErrors(
      study(
        told('Primary Energy|Coal', 'ei', 2019, 2000, 'PJ'),
        told('Primary Energy|Coal', 'ei', 2020, 2, 'EJ'),
        told('Primary Energy|Coal', 'iea', 2019, 50, 'Mtoe'),
      ),
      runs,
    )
    expect(errors).toMatchObject({ scenario: 'root', first: 2019, last: 2020 })
    const [first, second, third] = errors.rows
    expect(first).toMatchObject({ group: 'fuel', source: 'ei', year: 2019, unit: 'EJ/yr', observed: 2 })
    expect(first?.errors.nowcast).toBeCloseTo(0, 12)
    expect(first?.errors.hindcast).toBeCloseTo(-0.05, 12)
    expect(first?.errors.withCapacity).toBeCloseTo(0.1, 12)
    expect(second?.errors).toMatchObject({ nowcast: 0, withCapacity: null })
    expect(second?.errors.hindcast).toBeCloseTo(0.3, 12)
    expect(third?.observed).toBeCloseTo(2.0934, 12)
    // Means without signs: hindcast (5 + 30) / 2 = 17.5 %; with capacity only 2019.
    expect(errors.summaries.map(({ source, years }) => [source, years])).toEqual([
      ['ei', [2019, 2020]],
      ['iea', [2019]],
    ])
    expect(errors.summaries[0]?.meanAbsoluteError.hindcast).toBeCloseTo(0.175, 12)
    expect(errors.summaries[0]?.meanAbsoluteError.withCapacity).toBeCloseTo(0.1, 12)
  })

  it('are of fuels, generation and energy CO2 in observed years that the run reports', () => {
    const series = ['Primary Energy|Coal', 'Secondary Energy|Electricity|Solar', 'Emissions|CO2|Energy', 'Population']
    const all = results(
      series.map((variable) => ({
        variable,
        unit: variable.startsWith('E') ? 'Mt CO2/yr' : 'EJ/yr',
        values: [1, 1, 1],
      })),
    )
    const { rows } = forecastErrors(
      study(
        told('Emissions|CO2|Energy', 'edgar', 2019, 250000, 'kt'),
        told('Secondary Energy|Electricity|Solar', 'ei', 2019, 10, 'TWh'),
        told('Secondary Energy|Electricity|Wind', 'ei', 2019, 10, 'TWh'),
        told('Primary Energy|Coal', 'ei', 2018, 1, 'EJ'),
        told('Primary Energy|Coal', 'ei', 2021, 1, 'EJ'),
        told('Primary Energy|Coal', 'odd', 2019, 1, 'Mt'),
        told('Population', 'un', 2019, 1, 'EJ'),
      ),
      { nowcast: all, hindcast: all, withCapacity: all },
    )
    // 10 TWh = 0.036 EJ; 250000 kt = 250 Mt. What cannot be compared is left out.
    expect(rows.map(({ group, observed }) => [group, observed])).toEqual([
      ['generation', expect.closeTo(0.036, 12)],
      ['co2', 250],
    ])
  })

  it('of next to nothing, less than a thousandth of the greatest of its kind, is no share and in no mean', () => {
    const two = (oil: number) =>
      results([
        { variable: 'Primary Energy|Coal', unit: 'EJ/yr', values: [2, 2, 2] },
        { variable: 'Primary Energy|Oil', unit: 'EJ/yr', values: [oil, oil, oil] },
      ])
    const observed = [2019, 2020].flatMap((year) => [
      told('Primary Energy|Coal', 'ei', year, 2, 'EJ'),
      told('Primary Energy|Oil', 'ei', year, year === 2019 ? 0.0021 : 0.0019, 'EJ'),
    ])
    const { rows, summaries } = forecastErrors(study(...observed), {
      nowcast: two(0.0021),
      hindcast: two(0.0042),
      withCapacity: two(0.0021),
    })
    const oil = rows.filter(({ variable }) => variable === 'Primary Energy|Oil')
    expect(oil.map(({ errors }) => errors.hindcast)).toEqual([expect.closeTo(1, 12), null])
    expect(oil[1]?.values.hindcast).toBe(0.0042)
    expect(summaries.find(({ variable }) => variable === 'Primary Energy|Oil')?.meanAbsoluteError.hindcast).toBeCloseTo(
      1,
      12,
    )
  })

  it('of nothing is no share', () => {
    const { rows, summaries } = forecastErrors(study(told('Primary Energy|Coal', 'ei', 2019, 0, 'EJ')), runs)
    expect(rows[0]?.errors).toEqual({ nowcast: null, hindcast: null, withCapacity: null })
    expect(summaries[0]?.meanAbsoluteError.nowcast).toBeNull()
  })
})
