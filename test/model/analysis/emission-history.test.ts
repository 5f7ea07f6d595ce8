import { describe, expect, it } from 'vitest'
import { emissionHistory } from '../../../model/analysis/inventories/emission-history.ts'
import { reportedResults } from '../../../electron/hosts/cli/reported-results.ts'
import { resultsOf, runOf, vietNam } from '../../packs/viet-nam.ts'

const history = emissionHistory(vietNam, resultsOf('frozen-technology'))
const rowOf = (variable: string, source: string) => {
  const row = history.find((one) => one.variable === variable && one.source === source)
  if (row === undefined) throw new Error(`${variable} of ${source} is not there`)
  return row
}

describe('the past by gas and sector', () => {
  it('has the national total of EDGAR in every year from 1990 to 2023, and what is left between it and the run', () => {
    const { years, unit } = rowOf('Emissions|Kyoto Gases (excl. LULUCF)', 'edgar-2024')
    expect(unit).toBe('Mt CO2e/yr')
    expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 34 }, (_, i) => 1990 + i))
    for (const { year, stated, ours, residual } of years) {
      if (year < 2018) expect([ours, residual]).toEqual([null, null])
      else expect(residual).toBeCloseTo((ours ?? NaN) - stated, 12)
    }
    expect(Math.abs(years.at(-1)?.residual ?? NaN)).toBeLessThan(0.05 * 524.1)
  })

  it('has each chapter of EDGAR, and they sum to its total', () => {
    const total = rowOf('Emissions|Kyoto Gases (excl. LULUCF)', 'edgar-2024').years
    const chapters = ['Energy', 'Industrial Processes', 'Agriculture', 'Waste'].map(
      (name) => rowOf(`Emissions|Kyoto Gases|${name}`, 'edgar-2024').years,
    )
    total.forEach(({ stated }, t) => {
      expect(chapters.reduce((sum, years) => sum + (years[t]?.stated ?? NaN), 0)).toBeCloseTo(stated, 1)
    })
  })

  it('has CO2, CH4 and N2O of every chapter from two sources, land from three', () => {
    for (const variable of [
      'Emissions|CO2|Energy',
      'Emissions|CO2|Industrial Processes',
      'Emissions|CH4|Energy',
      'Emissions|CH4|Agriculture',
      'Emissions|CH4|Waste',
      'Emissions|N2O|Energy',
      'Emissions|N2O|Industrial Processes',
      'Emissions|N2O|Agriculture',
      'Emissions|N2O|Waste',
    ]) {
      const sources = history.filter((one) => one.variable === variable).map(({ source }) => source)
      expect(sources, variable).toEqual(expect.arrayContaining(['edgar-2024', 'cait-2021']))
    }
    const land = history.filter(({ variable }) => variable === 'Emissions|CO2|LULUCF').map(({ source }) => source)
    expect(land.toSorted()).toEqual(['cait-2021', 'gcb-luc-2022', 'grassi-2022'])
  })

  it('sums the run with the potentials of each source, whichever the run has', () => {
    const resultsIn = (gwp: 'AR4' | 'AR5') => {
      const { network, run } = runOf('frozen-technology', { gwp })
      return reportedResults(network, run, null)
    }
    const residual = (source: string, gwp: 'AR4' | 'AR5') =>
      emissionHistory(vietNam, resultsIn(gwp))
        .find((one) => one.variable === 'Emissions|Kyoto Gases (excl. LULUCF)' && one.source === source)
        ?.years.find(({ year }) => year === 2018)?.residual ?? NaN
    for (const source of ['cait-2021', 'edgar-2024']) {
      expect(residual(source, 'AR4'), source).toBeCloseTo(residual(source, 'AR5'), 9)
    }
    expect(rowOf('Emissions|Kyoto Gases (excl. LULUCF)', 'cait-2021').gwp).toBe('AR4')
  })

  it('shows the disagreement about land: nothing left against the national inventory, and the others apart', () => {
    const left = (source: string) => {
      const year = rowOf('Emissions|CO2|LULUCF', source).years.find((one) => one.year === 2018)
      return year?.residual ?? NaN
    }
    expect(left('grassi-2022')).toBeCloseTo(0, 2)
    expect(left('cait-2021')).toBeLessThan(-25)
    expect(left('gcb-luc-2022')).toBeLessThan(-70)
  })
})
