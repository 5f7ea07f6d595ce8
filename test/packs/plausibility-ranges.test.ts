import { describe, expect, it } from 'vitest'
import type { PlausibilityIndicator } from '../../model/study/study.ts'
import { checksOf, findingsOfRuns } from './plausibility-findings.ts'
import { RULES, scenarioIds, vietNam } from './viet-nam.ts'

const ranges = vietNam.plausibility
const families = [
  ...new Set(vietNam.technologies.filter(({ kind }) => kind === 'plant').map(({ family }) => family)),
].sort()

describe('The ranges that results are held against', () => {
  it('have a known source each, and say what they rest on', () => {
    const sources = new Set(vietNam.sources.map(({ id }) => id))
    expect(ranges.filter(({ figure }) => !sources.has(figure.source) || figure.note.trim() === '')).toEqual([])
  })

  it('are tagged as assumptions where no source gives their ends, with the judgement behind them, and only there', () => {
    for (const { indicator, of, figure } of ranges) {
      expect(figure.note.startsWith('Judged'), `${indicator} ${of}`).toBe(figure.quality === 'assumption')
      if (figure.source === 'this-library') expect(figure.quality, `${indicator} ${of}`).toBe('assumption')
    }
    expect(ranges.some(({ figure }) => figure.quality === 'assumption')).toBe(true)
  })

  it.each(['capacity-factor', 'build-rate', 'single-year-build'] as const)(
    'give a %s for every kind of plant',
    (name) =>
      expect(
        ranges
          .filter(({ indicator }) => indicator === name)
          .map(({ of }) => of)
          .sort(),
      ).toEqual(families),
  )
})

describe('Capacity factors and build rates of Viet Nam, in every scenario under both rules', () => {
  /** Kinds of plant that lie outside, as findings.csv says of each why. */
  const OUTSIDE: readonly (readonly [PlausibilityIndicator, readonly string[]])[] = [
    // Statistics of 2019-2022, and peaking plants that stand as a reserve.
    [
      'capacity-factor',
      ['biomass-plant', 'gas-peaker', 'solar-rooftop', 'solar-utility', 'wind-nearshore', 'wind-onshore'],
    ],
    // 1.2 GW of waste plants by 2030, as PDP8 has them.
    ['build-rate', ['Waste']],
    ['single-year-build', []],
  ]

  it.each(OUTSIDE)('%s: outside lie %j alone', (indicator, subjects) => {
    const found = findingsOfRuns().filter(({ check }) => check === indicator)
    expect([...new Set(found.map(({ subject }) => subject))].sort()).toEqual(subjects)
    expect(found.filter(({ accepted }) => accepted === null)).toEqual([])
  })

  it('after the observed years no capacity factor lies outside but that of a reserve', () => {
    const later = findingsOfRuns().filter(
      ({ check, to }) => check === 'capacity-factor' && to > vietNam.country.lastObservedYear,
    )
    expect(new Set(later.map(({ subject }) => subject))).toEqual(new Set(['gas-peaker']))
  })

  it('judges every kind of plant that stands, year by year', () => {
    const { baseYear, lastObservedYear, endYear } = vietNam.country
    for (const scenario of scenarioIds)
      for (const rule of RULES) {
        const checks = checksOf(scenario, rule)
        const of = (indicator: PlausibilityIndicator, family: string) =>
          checks.find((check) => check.indicator === indicator && check.of === family)?.judged
        for (const family of families) {
          expect(of('build-rate', family), `${scenario} ${family}`).toBe(endYear - baseYear + 1 - 5)
          expect(of('single-year-build', family), `${scenario} ${family}`).toBe(endYear - lastObservedYear)
        }
      }
  })
})
