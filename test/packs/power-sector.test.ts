import { describe, expect, it } from 'vitest'
import { afterObserved } from '../../model/analysis/hindcast/after-observed.ts'
import { found, resultsOf, scenarioIds, valueOf, vietNam } from './viet-nam.ts'

const { country } = vietNam
const later = Array.from(
  { length: country.endYear - country.lastObservedYear },
  (_, i) => country.lastObservedYear + 1 + i,
)

describe('Power plants of Viet Nam', () => {
  it.each(scenarioIds)(
    '%s: no kWh of a later year has half as much again of dust, sulphur or nitrogen as that of 2018, coal or not',
    (scenario) => {
      for (const gas of ['PM2.5', 'SO2', 'NOx']) {
        const perKwh = (year: number) =>
          valueOf(scenario, `Emissions|${gas}|CRT|1.A.1.a`, year) /
          valueOf(scenario, 'Secondary Energy|Electricity', year)
        const before = perKwh(country.baseYear)
        for (const year of later) expect(perKwh(year) / before, `${gas} ${year}`).toBeLessThan(1.5)
      }
    },
  )

  it('2024, which no run is given: generation within 5 %, coal, hydro, sun and wind within 7', () => {
    const rows = afterObserved(vietNam, resultsOf('current-policies'))
    const error = (source: string) =>
      Math.abs(
        found(rows.find(({ variable }) => variable === `Secondary Energy|Electricity${source}`)).error ?? Infinity,
      )
    expect(error('')).toBeLessThan(0.05)
    for (const source of ['|Coal', '|Hydro', '|Solar', '|Wind']) expect(error(source), source).toBeLessThan(0.07)
  })

  it.each(scenarioIds)('%s: what statistics of oil differ by neither fades nor grows', (scenario) => {
    const series = found(
      vietNam.supplies.find((one) => one.commodity === 'petroleum-other' && one.parameter === 'statistical_difference'),
    ).series
    const last = found(series.points.find(({ year }) => year === country.lastObservedYear)).value
    expect(series.points.filter(({ year }) => year > country.lastObservedYear).map(({ value }) => value)).toEqual([
      last,
    ])
    expect(valueOf(scenario, 'Primary Energy|Oil', country.endYear)).toBeGreaterThan(last / 1000)
  })
})
