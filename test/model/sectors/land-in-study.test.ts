import { describe, expect, it } from 'vitest'
import { resolveScenario } from '../../../model/study/inheritance.ts'
import { loadStudy } from '../../../model/study/load-study.ts'
import { everyVariableOf, valuesOf } from '../../../model/results/variable-registry.ts'
import { problemsOf, withText } from '../../support/change-study.ts'
import { explained, faultsOf } from '../../support/explanations/check-explanation.ts'
import { answersOf, networkOf } from '../../support/networks/run-study.ts'
import { readPack } from '../../support/read-pack.ts'

const pack = readPack('viet-nam')
const loaded = loadStudy(pack)
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error))
const { study } = loaded.value

function runOf(scenario: string) {
  const resolved = resolveScenario(study, scenario)
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.error))
  const { network, run } = answersOf(networkOf(resolved.value))
  const of = (name: string) => valuesOf(network, run, name)
  const years = [...of('Emissions|CO2|LULUCF').keys()]
  return { network, run, of, module: (name: string) => of(`Sector Module|land|${name}`), years }
}

const figure = (part: string, item: string, parameter: string, by = '') => {
  const input = study.sectorInputs.find(
    (one) =>
      one.module === 'land' &&
      one.part === part &&
      one.item === item &&
      one.parameter === parameter &&
      (by === '' || one.by === by),
  )
  if (input === undefined) throw new Error(`${item} has no ${parameter}`)
  return input.series.points[0]?.value ?? NaN
}
const KINDS = [...new Set(study.sectorInputs.filter(({ part }) => part === 'land').map(({ item }) => item))]

describe('land in a run of Viet Nam', () => {
  const without = runOf('without-measures')
  const full = runOf('net-zero-2050')

  it('conserves area to 1e-9 of the country in every year, with and without measures', () => {
    const country = figure('territory', 'viet-nam', 'area')
    for (const { of, years } of [without, full]) {
      for (const t of years) {
        const areas = KINDS.map((kind) => of(`Land|Area|${kind}`)[t]!)
        expect(Math.abs(areas.reduce((sum, one) => sum + one, 0) / country - 1)).toBeLessThan(1e-9)
        expect(Math.min(...areas)).toBeGreaterThanOrEqual(0)
      }
    }
  })

  it('begins in the base year from what stands on its 1 January, after 50 years of conversions', () => {
    const cleared = figure('conversion', 'natural-forest', 'area', 'perennial-crops')
    const standing = figure('land', 'natural-forest', 'standing') * 1.37 * 0.47
    expect(without.of('Land|Area|natural-forest')[0]).toBeCloseTo(
      figure('land', 'natural-forest', 'area') - 2 * cleared,
      12,
    )
    expect(without.module('Cleared|natural-forest|perennial-crops')[0]).toBeCloseTo(cleared * standing, 12)
    expect(without.module('In Conversion|natural-forest|perennial-crops')[0]).toBeCloseTo(20 * cleared, 12)
  })

  it('is the national inventory in 2018, 39 171 kt CO2 taken up, without a scale', () => {
    expect(without.of('Emissions|CO2|LULUCF')[0]).toBeCloseTo(-39.171, 2)
    expect(study.sectorInputs.filter(({ module, part }) => module === 'land' && part === 'scale')).toEqual([])
  })

  it('without measures the sink of planted forest fades as it ages, each year from 2030 on', () => {
    const net = without.years.map(
      (t) =>
        without.module('Emissions|growth|planted-production-forest|CO2')[t]! +
        without.module('Emissions|harvest|planted-production-forest|CO2')[t]!,
    )
    for (let t = 12; t < net.length; t++) expect(net[t]).toBeGreaterThan(net[t - 1]!)
    expect(net.at(-1)).toBeGreaterThan(0.1 * net[0]!)
  })

  it('loses no natural forest, stores more in it and fells less a hectare where all measures are taken', () => {
    expect(full.of('Land|Converted|natural-forest|perennial-crops')[32]).toBeLessThan(1e-6)
    expect(without.of('Land|Converted|natural-forest|perennial-crops')[32]).toBeCloseTo(0.008, 12)
    expect(full.module('Lost|natural-forest')[32]).toBeLessThan(0.2 * without.module('Lost|natural-forest')[32]!)
    expect(full.module('Share Cut|planted-production-forest')[32]).toBeLessThan(
      without.module('Share Cut|planted-production-forest')[32]!,
    )
    expect(full.module('Rewetted Peat|drained-peat|cropland')[32]).toBeGreaterThan(0.01)
  })

  it(
    'explains every quantity down to figures, in the base year, the year after, and later',
    { timeout: 60_000 },
    () => {
      const { network, run } = full
      const names = [...everyVariableOf(network).keys()].filter((name) => /^(Sector Module\|land|Land)\|/.test(name))
      expect(names.length).toBeGreaterThan(150)
      for (const name of names) {
        for (const year of [2018, 2019, 2041])
          expect(faultsOf(network, run, explained(network, run, name, year))).toEqual([])
      }
    },
  )

  it('is refused with row and rule where areas do not add up', () => {
    const files = withText(pack, 'land.csv', (text) =>
      text.replace(/^land,pasture,area,grassland,,,2018,0\.642,/m, 'land,pasture,area,grassland,,,2018,0.742,'),
    )
    expect(problemsOf(files)).toMatchObject([
      { kind: 'out-of-range', file: 'land.csv', row: 2, column: 'value', found: '33.1236' },
    ])
  })
})
