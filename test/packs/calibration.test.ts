import { describe, expect, it } from 'vitest'
import { baseYearCalibration } from '../../model/analysis/calibration/base-year.ts'
import { explain } from '../../model/results/explain/explain.ts'
import { reportedResults } from '../../electron/hosts/cli/reported-results.ts'
import { valuesOf } from '../../model/results/variable-registry.ts'
import { ROOT } from './energy-balance.ts'
import { found, runOf, vietNam } from './viet-nam.ts'

const { network, run } = runOf(ROOT)
const { rows, scopes, scalings, anchors } = baseYearCalibration(network, run, reportedResults(network, run, null))

describe('the base year of Viet Nam, calibrated', () => {
  it('lists every scaling of the tables with its categories, source and reason', () => {
    const written = vietNam.sectorInputs.filter(({ part }) => part === 'scale')
    expect(scalings.map(({ source, gas }) => `${source} ${gas}`)).toEqual(
      written.map(({ item, by }) => `${item} ${by}`),
    )
    expect(scalings.filter(({ categories, figure }) => categories.length === 0 || figure.note === '')).toEqual([])
  })

  it('brings landfills to the 6.631 Mt CO2e (AR4) of EPA: 265.2 kt of methane over 335.5 kt', () => {
    const dumps = scalings.filter(({ source }) => source.endsWith('-dump'))
    const total = (of: 'before' | 'after') => dumps.reduce((sum, one) => sum + one[of], 0)
    expect(total('before')).toBeCloseTo(335.5, 0)
    expect(total('after')).toBeCloseTo(265.2, 0)
  })

  it('states the methane of waste of EDGAR (AR5) and CAIT (AR4) in the potentials of the run: as gas masses', () => {
    const waste = found(scopes.find(({ crt, gas }) => crt.join() === '5' && gas === 'CH4'))
    const masses = waste.statements.map(({ inventory, value }) => [inventory, Math.round((value * 1000) / 28)])
    expect(network.gwpSet).toBe('AR5')
    expect(masses).toEqual([
      ['edgar-2024', Math.round(13705.9 / 28)],
      ['cait-2021', Math.round(18330 / 25)],
    ])
    expect(waste.spread).toBeCloseTo(1 - 13.7059 / 28 / (18.33 / 25), 3)
  })

  it('meets the national inventory of land by the number that is solved for it, to 0.01 %', () => {
    expect(anchors.map(({ module, item, gas }) => [module, item, gas])).toEqual([['land', 'natural-forest', 'CO2']])
    for (const { ours, stated } of anchors) expect(Math.abs(ours / stated - 1)).toBeLessThan(1e-4)
  })

  it('weighs each pure HFC with the potentials of the inventory: fire systems hold the mass that EPA has (AR4)', () => {
    const ours = (category: string) =>
      rows.find((one) => one.inventory === 'epa-2019' && one.category === category)?.ours
    const of = (name: string) => valuesOf(network, run, name)[0] ?? NaN
    expect(ours('ODSSubs/Fire Ext')).toBeCloseTo(0.10552, 5)
    // HFC-227ea alone: 3220 by AR4, 3350 by AR5, and carried as HFC-134a (1300 by AR5).
    expect(of('F-Gases|HFC Emitted|AR4|2.F.3') / of('F-Gases|HFC Emitted|AR5|2.F.3')).toBeCloseTo(3220 / 3350, 12)
    expect(of('Emissions|HFC|CRT|2.F.3') * 1300).toBeCloseTo(of('F-Gases|HFC Emitted|AR5|2.F.3'), 9)
  })

  it('marks sums of gases in other potentials, and keeps them as given', () => {
    const total = scopes.filter(({ gas }) => gas === 'CO2e')
    expect(total.length).toBeGreaterThan(5)
    for (const { keepsGwp, statements } of total) {
      expect(keepsGwp).toBe(statements.some(({ gwp }) => gwp !== null && gwp !== 'AR5'))
      for (const { inventory, category, value } of statements) {
        const row = rows.find((one) => one.inventory === inventory && one.category === category && one.gas === 'CO2e')
        expect(value).toBe(row?.stated)
      }
    }
  })

  it('is told wherever the number appears, with factor and reason', () => {
    const scaledIn = (variable: string) => {
      const explained = explain(network, run, variable, 2018)
      if (!explained.ok) throw new Error(variable)
      return explained.value.scalings.map(({ source, gas }) => `${source} ${gas}`)
    }
    const all = scalings.map(({ source, gas }) => `${source} ${gas}`)
    expect(scaledIn('Emissions|CH4|CRT|5.A')).toEqual(['deep-dump CH4', 'shallow-dump CH4'])
    expect(scaledIn('Emissions|Kyoto Gases')).toEqual(all.filter((name) => !name.endsWith('NH3')))
    expect(scaledIn('Emissions|CO2|CRT|1.A.1.a')).toEqual([])
  })

  it('bears its mark in what a run prints, and nothing else does', () => {
    const { series } = reportedResults(network, run, null)
    const isMarked = (variable: string) => series.find((one) => one.variable === variable)?.scaled === true
    for (const variable of ['Emissions|CH4|CRT|5.A', 'Emissions|Kyoto Gases', 'Emissions|CH4'])
      expect([variable, isMarked(variable)]).toEqual([variable, true])
    for (const { variable, scaled } of series) {
      const explained = explain(network, run, variable, 2018)
      if (!explained.ok) throw new Error(variable)
      expect([variable, scaled === true]).toEqual([variable, explained.value.scalings.length > 0])
    }
  })
})
