import { describe, expect, it } from 'vitest'
import { hindcastView } from '../../../model/network/hindcast-view.ts'
import type { Share, Study } from '../../../model/study/study.ts'
import { buildStudy } from '../../support/networks/build-study.ts'
import { compileNetwork } from '../../../model/network/compile-network.ts'
import { answersOf, scenarioOf } from '../../support/networks/run-study.ts'
import type { StudyOutline } from '../../support/networks/study-outline.ts'

const outline: StudyOutline = {
  years: [2018, 2030],
  lastObserved: 2020,
  bus: 'power',
  settings: { peak_factor: 1, reserve_margin: 0, build_energy_margin: 0, credit_fade: 0 },
  drivers: { gdp: { 2018: 100, 2019: 110, 2020: 121 } },
  commodities: {
    power: {},
    coal: {
      co2: 90,
      imported: true,
      supply: { import_price: { 2018: 3, 2019: 9 }, domestic_limit: { 2010: 1, 2020: 2 } },
    },
    use: {
      demand: { base: 31.536, elasticity: { gdp: 1 }, adjustment: { 2018: 1, 2019: 1.2, 2020: 1.3 } },
      shape: [1],
    },
  },
  technologies: {
    appliance: { kind: 'device', output: 'use', input: { power: 1 }, lifetime: 10, stockShare: 1, salesShare: 1 },
    'coal-plant': {
      kind: 'plant',
      output: 'power',
      input: { coal: 2.5 },
      lifetime: 30,
      availability: { 2018: 0.8, 2019: 0.6 },
      salesShare: 0.3,
      capacityCredit: 1,
      family: 'Coal',
      stock: [
        { amount: 3, installed: 2000 },
        { amount: 2, installed: 2016 },
        { amount: 0.5, installed: 2019, scope: 'under-construction' },
        { amount: 4, installed: 2024, scope: 'committed' },
      ],
    },
    'hydro-plant': {
      kind: 'plant',
      output: 'power',
      dispatch: 'must-run',
      lifetime: 60,
      availability: { 2018: 0.5, 2019: 0.4, 2020: 0.45 },
      salesShare: 0.1,
      family: 'Hydro',
      stock: [{ amount: 1, installed: 2014 }],
    },
    'solar-plant': {
      kind: 'plant',
      output: 'power',
      dispatch: 'variable',
      lifetime: 25,
      availability: 0.16,
      salesShare: 0.6,
      family: 'Solar',
      stock: [{ amount: 8, installed: 2020, scope: 'observed' }],
    },
  },
  policies: {
    'solar-target': { kind: 'capacity-target', technologies: ['solar-plant'], start: 2019, level: { 2020: 9 } },
  },
}

const study = buildStudy(outline)
const seen = (knowledge: 'hindcast' | 'hindcast-with-capacity', of: Study = study) =>
  hindcastView(scenarioOf(of), knowledge).study

const points = (
  list: readonly {
    readonly series: { readonly id: string; readonly points: readonly { year: number; value: number }[] }
  }[],
  id: string,
) => list.find(({ series }) => series.id === id)?.series.points.map(({ year, value }) => [year, value])

describe('what a hindcast may see', () => {
  it('is drivers and the yield of hydropower as observed, and all else as in the base year', () => {
    const { drivers, demands, supplies, technologyPaths } = seen('hindcast')
    expect(points(drivers, 'drivers/gdp')).toEqual([
      [2018, 100],
      [2019, 110],
      [2020, 121],
    ])
    expect(points(technologyPaths, 'technology_paths/hydro-plant/availability')).toEqual([
      [2018, 0.5],
      [2019, 0.4],
      [2020, 0.45],
    ])
    expect(points(technologyPaths, 'technology_paths/coal-plant/availability')).toEqual([[2018, 0.8]])
    expect(points(demands, 'demands/use/adjustment')).toEqual([[2018, 1]])
    expect(points(supplies, 'supply/coal/import_price')).toEqual([[2018, 3]])
    // 1 in 2010 and 2 in 2020: 1 + 8/10 in 2018.
    expect(points(supplies, 'supply/coal/domestic_limit')).toEqual([
      [2010, 1],
      [2018, 1.8],
    ])
  })

  it('is what stood and was under construction, and of what was built later only if asked for', () => {
    const installed = (of: Study) => of.stocks.map((entry) => entry.installed)
    expect(installed(seen('hindcast'))).toEqual([2000, 2016, 2019, 2014])
    expect(installed(seen('hindcast-with-capacity'))).toEqual([2000, 2016, 2019, 2014, 2020])
  })

  it('ends with the observed years; plants are built by the model unless their capacity is known', () => {
    expect(seen('hindcast').country).toMatchObject({ baseYear: 2018, lastObservedYear: 2018, endYear: 2020 })
    expect(seen('hindcast-with-capacity').country).toMatchObject({ lastObservedYear: 2020, endYear: 2020 })
  })

  it('knows no policy that was adopted later', () => {
    const act = (adopted: string) => ({
      id: 'act',
      title: { en: '', ja: '' },
      document: '',
      body: '',
      sector: '',
      gases: '',
      announced: null,
      adopted,
      inForce: null,
      check: 'recalled' as const,
      locator: '',
      source: '',
      note: '',
    })
    const underAct = (adopted: string): Study => ({
      ...study,
      register: [act(adopted)],
      policies: study.policies.map((policy) => ({ ...policy, register: 'act' })),
    })
    const strengths = (adopted: string) => hindcastView(scenarioOf(underAct(adopted)), 'hindcast').strengths
    expect(strengths('2018-12-31')).toEqual({ 'solar-target': 1 })
    expect(strengths('2019-01-01')).toEqual({ 'solar-target': 0 })
  })

  it('builds plants as in the last five years where the build mix was read from later ones', () => {
    const later = (share: Share): Share => ({
      ...share,
      series: { ...share.series, points: share.series.points.map((point) => ({ ...point, dataYear: 2023 })) },
    })
    const mix = (of: Study) =>
      of.shares.flatMap(({ commodity, technology, of: what, series }) =>
        commodity === 'power' && what === 'sales' ? [[technology, series.points[0]?.value]] : [],
      )
    // 2014-2018: coal 2 GW x 0.8 = 1.6, hydro 1 GW x 0.5 = 0.5, in sum 2.1.
    expect(mix(seen('hindcast', { ...study, shares: study.shares.map(later) }))).toEqual([
      ['coal-plant', 1.6 / 2.1],
      ['hydro-plant', 0.5 / 2.1],
    ])
    expect(mix(seen('hindcast'))).toEqual([
      ['coal-plant', 0.3],
      ['hydro-plant', 0.1],
      ['solar-plant', 0.6],
    ])
  })

  it('changes what a run gives', () => {
    const answers = (observed: 'nowcast' | 'hindcast' | 'hindcast-with-capacity') => {
      const compiled = compileNetwork(scenarioOf(study), { observed })
      if (!compiled.ok) throw new Error('does not compile')
      return answersOf(compiled.value)
    }
    // 2020: 31.536 x 1.21, and with the adjustment x 1.3.
    expect(answers('nowcast').flow('demand', 'use', 2020)).toBeCloseTo(31.536 * 1.21 * 1.3, 9)
    expect(answers('hindcast').flow('demand', 'use', 2020)).toBeCloseTo(31.536 * 1.21, 9)
    expect(answers('nowcast').of('capacity', 'solar-plant', 2020)).toBe(8)
    expect(answers('hindcast-with-capacity').of('capacity', 'solar-plant', 2020)).toBe(8)
    // Coal gives 5.5 x 0.8, hydro 0.45: 4.85 GW for a mean load of 1.21 GW, so nothing is built.
    expect(answers('hindcast').of('capacity', 'solar-plant', 2020)).toBe(0)
    expect(answers('hindcast').of('capacity', 'coal-plant', 2020)).toBe(5.5)
  })
})
