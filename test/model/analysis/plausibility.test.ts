import { describe, expect, it } from 'vitest'
import { plausibilityOfRun, type PlausibilityCheck } from '../../../model/analysis/sanity/plausibility.ts'
import type { PlausibilityIndicator, PlausibilityRange } from '../../../model/study/study.ts'
import { buildStudy } from '../../support/networks/build-study.ts'
import { answersOf, networkOf, scenarioOf } from '../../support/networks/run-study.ts'
import type { StudyOutline } from '../../support/networks/study-outline.ts'

/** A range as a table in per cent would give it; a level in its own unit. */
function range(
  indicator: PlausibilityIndicator,
  of: string,
  low: number | null,
  high: number | null,
  unit = '%',
): PlausibilityRange {
  const factor = unit === '%' && indicator !== 'level' ? 100 : 1
  const scaled = (value: number | null) => (value === null ? null : value / factor)
  const given = { value: '', unit }
  const cell = { file: 'library/plausibility.csv', row: 2 }
  const figure = {
    value: 0,
    low: scaled(low),
    high: scaled(high),
    source: 'test',
    dataYear: 2020,
    quality: 'recalled' as const,
    note: '',
    given,
    cell,
  }
  return { indicator, of, unit: unit === '%' && indicator !== 'level' ? '1' : unit, figure }
}

const outline: StudyOutline = {
  years: [2020, 2032],
  bus: 'power',
  settings: { peak_factor: 1, reserve_margin: 0, build_energy_margin: 0, credit_fade: 0 },
  drivers: { gdp: { 2020: 100, 2030: 200 } },
  commodities: {
    power: {},
    coal: { co2: 90, imported: true, supply: { import_price: 3 } },
    heat: { demand: { base: 31.536, elasticity: { gdp: 1 } }, shape: [1] },
  },
  technologies: {
    boiler: {
      kind: 'device',
      output: 'heat',
      input: { power: 1 },
      lifetime: 4,
      stockShare: 1,
      salesShare: { 2020: 1, 2023: 1, 2024: 0 },
    },
    pump: {
      kind: 'device',
      output: 'heat',
      input: { power: 1 },
      lifetime: 4,
      stockShare: 0,
      salesShare: { 2020: 0, 2023: 0, 2024: 1 },
    },
    'coal-plant': {
      kind: 'plant',
      output: 'power',
      input: { coal: 2.5 },
      lifetime: 40,
      family: 'Coal',
      stock: [
        { amount: 2, installed: 2015 },
        { amount: 2, installed: 2025, scope: 'committed' },
      ],
    },
  },
}

const checks = (...ranges: readonly PlausibilityRange[]) => plausibilityIn(outline, ...ranges)

function plausibilityIn(study: StudyOutline, ...ranges: readonly PlausibilityRange[]): readonly PlausibilityCheck[] {
  const network = networkOf(scenarioOf({ ...buildStudy(study), plausibility: ranges }))
  const { run } = answersOf(network)
  return plausibilityOfRun(network, run).checks
}

const only = (one: PlausibilityRange): PlausibilityCheck => {
  const [check] = checks(one)
  if (check === undefined) throw new Error('no check')
  return check
}

describe('results against usual ranges', () => {
  it('growth is the mean of ten years', () => {
    // GDP doubles 2020-2030 in a straight line and stays: 2030 2^(1/10) - 1 = 7.177 %; 2031 200/110, 2032 200/120.
    const check = only(range('growth', 'GDP|MER', null, 6))
    expect(check.judged).toBe(3)
    expect(check.greatest).toBeCloseTo(7.17734625, 6)
    expect(check.least).toBeCloseTo(100 * ((200 / 120) ** 0.1 - 1), 9)
    const [finding] = check.findings
    expect(finding).toMatchObject({ subject: 'GDP|MER', side: 'high', from: 2030, to: 2031, count: 2, year: 2030 })
  })

  it('elasticity is growth over growth of GDP', () => {
    const check = only(range('elasticity', 'Final Energy', 0.9, 1.1, '1'))
    expect(check).toMatchObject({ judged: 3, findings: [], unit: '1' })
    expect(check.least).toBeCloseTo(1, 9)
  })

  it('a level is judged in the unit of its range', () => {
    // 31.536 PJ in 2020 are 8.76 TWh.
    const check = only(range('level', 'Secondary Energy|Electricity', 9, null, 'TWh'))
    expect(check.least).toBeCloseTo(8.76, 9)
    expect(check.findings).toMatchObject([{ side: 'low', from: 2020, to: 2020, count: 1 }])
  })

  it('a capacity factor is output over what capacity gives in 8760 h', () => {
    // 2020: 1 GW of load on 2 GW, 50 %; 2024: 1.4 GW on 2, 70 %; from 2025 on 4 GW, 1.5 / 4 = 37.5 %.
    const check = only(range('capacity-factor', 'Coal', 40, 65))
    expect(check.greatest).toBeCloseTo(70, 9)
    expect(check.least).toBeCloseTo(37.5, 9)
    expect(check.findings).toMatchObject([
      { subject: 'coal-plant', side: 'high', from: 2024, to: 2024 },
      { subject: 'coal-plant', side: 'low', from: 2025, to: 2025 },
    ])
  })

  it('a build rate is the mean of five years over the capacity before them', () => {
    // 2 GW in 2025 on 2 GW: 2 / 5 / 2 = 20 % a year from 2025 to 2029.
    const check = only(range('build-rate', 'Coal', null, 13))
    expect(check.greatest).toBeCloseTo(20, 9)
    expect(check.findings).toMatchObject([{ subject: 'Coal', side: 'high', from: 2025, to: 2029, count: 5 }])
  })

  it('a single year of building is its share of what stood before, after the observed years', () => {
    // 2 GW in 2025 on 2 GW: 100 %.
    const check = only(range('single-year-build', 'Coal', null, 50))
    expect(check.greatest).toBeCloseTo(100, 9)
    expect(check.findings).toMatchObject([{ subject: 'Coal', side: 'high', from: 2025, to: 2025, count: 1 }])
  })

  it('stop and go is found in the year of the go: how long nothing was built', () => {
    const stock = [2015, 2022, 2027].map((installed) => ({ amount: 1.5, installed }))
    const plantThen = { ...outline.technologies['coal-plant']!, stock }
    const technologies = { ...outline.technologies, 'coal-plant': plantThen }
    const [check] = plausibilityIn({ ...outline, technologies }, range('idle-years', 'Coal', null, 2, 'yr'))
    expect(check?.findings).toMatchObject([{ subject: 'Coal', side: 'high', from: 2027, to: 2027, value: 4 }])
  })

  it('shares that leap, and technologies out of nothing, are found', () => {
    // All sales from 2024 on are pumps. The base stock of boilers leaves by a quarter of 31.536 a year. In 2024 sales are
    // 0.1 x 31.536 of growth and that quarter, and what was built before lives: (0.1 + 0.25) / 1.4 = 25 %.
    const [step, first] = checks(range('share-step', '', null, 10), range('first-share', '', null, 2.5))
    expect(first?.findings).toMatchObject([{ subject: 'pump', from: 2024, to: 2024, side: 'high' }])
    expect(first?.greatest).toBeCloseTo(25, 6)
    expect(step?.findings.map(({ subject }) => subject)).toEqual(['boiler', 'pump'])
    expect(step?.findings[1]).toMatchObject({ side: 'high', from: 2024 })
  })

  it('a shortage is what is unserved over what is needed', () => {
    const short = {
      ...outline,
      technologies: {
        ...outline.technologies,
        'coal-plant': {
          ...outline.technologies['coal-plant'],
          kind: 'plant',
          output: 'power',
          input: { coal: 2.5 },
          lifetime: 40,
          stock: [{ amount: 0.9, installed: 2015 }],
        },
      },
    } as const
    const network = networkOf(scenarioOf({ ...buildStudy(short), plausibility: [range('shortage', '', null, 0.1)] }))
    const { run } = answersOf(network)
    const [check] = plausibilityOfRun(network, run).checks
    // 1 GW of load on 0.9 GW in 2020: 10 %.
    expect(check?.findings.find(({ subject }) => subject === 'power')).toMatchObject({ side: 'high', from: 2020 })
    const [good] = checks(range('shortage', '', null, 0.1))
    expect(good).toMatchObject({ findings: [], greatest: 0 })
  })

  it('what the study does not have is not judged', () => {
    const none = checks(
      range('growth', 'No Such Variable', 0, 1),
      range('capacity-factor', 'Nuclear', 60, 94),
      range('level', 'GDP|MER', 0, 1, 'kg'),
    )
    expect(none.map(({ judged, least, findings }) => [judged, least, findings])).toEqual([
      [0, null, []],
      [0, null, []],
      [0, null, []],
    ])
  })
})
