import { describe, expect, it } from 'vitest'
import { priceIn } from '../../../../model/analysis/carbon-pricing/price-path.ts'
import { pricingProblem } from '../../../../model/analysis/carbon-pricing/pricing-problem.ts'
import { design, designed, inYear, workshopStudy } from './workshop-study.ts'

const study = workshopStudy()

describe('a price path', () => {
  const path = [
    { year: 2026, price: 5 },
    { year: 2050, price: 101 },
  ]
  it('is nothing before its first year, straight between two, and level after the last', () => {
    expect([2025, 2026, 2027, 2038, 2050, 2060].map((year) => priceIn(path, year))).toEqual([0, 5, 9, 53, 101, 101])
  })
})

describe('coverage', () => {
  it('is what the technologies of the sectors emit; rice answers to no price and is left out', () => {
    const all = designed(study, {}, 'logit')
    const works = designed(study, { sectors: ['industry'] }, 'logit')
    expect(all.coverage.technologies).toBe(4)
    // 8 PJ of coal at 90 and 2 of gas at 50, and 10 kt of methane at 28 beside: the first year without and with.
    expect(inYear(all, all.nationalWithout, 2022) - inYear(all, all.coveredWithout, 2022)).toBeCloseTo(0.28, 12)
    expect(works.coverage.sectors).toEqual(['industry'])
    expect(inYear(works, works.covered, 2030)).toBeLessThan(inYear(all, all.covered, 2030))
  })

  it('without an exempt technology: what it emits is not paid for and does not fall', () => {
    const { sectors, covered, coveredWithout } = designed(study, { exempt: ['coal-boiler'] }, 'logit')
    expect(sectors.map(({ id }) => id)).toEqual(['homes'])
    expect(covered.at(-1)).toBeLessThan(coveredWithout.at(-1) ?? NaN)
    const whole = designed(study, {}, 'logit')
    const spared = designed(study, { exempt: ['industry'] }, 'logit')
    expect(spared.national.at(-1)).toBeGreaterThan(whole.national.at(-1) ?? NaN)
    expect(spared.covered).toEqual(covered)
  })

  it('by gas: methane of technologies alone is nought here', () => {
    const { covered, revenue } = designed(study, { gases: ['CH4'] }, 'logit')
    expect(covered.every((value) => value === 0)).toBe(true)
    expect(revenue.every((value) => value === 0)).toBe(true)
  })
})

describe('revenue', () => {
  it('is price x covered emissions in every year, and what sectors pay sums to it', () => {
    const answer = designed(study, {}, 'logit')
    for (const [i, price] of answer.price.entries()) {
      expect(answer.revenue[i]).toBeCloseTo(price * (answer.covered[i] ?? NaN), 9)
      for (const kind of ['paid', 'borne'] as const)
        expect(answer.sectors.reduce((sum, own) => sum + (own[kind][i] ?? NaN), 0)).toBeCloseTo(
          answer.revenue[i] ?? NaN,
          9,
        )
    }
    expect(answer.movesChoices).toBe(true)
  })

  it('under prescribed shares is paid, and moves nothing', () => {
    const answer = designed(study, {}, 'prescribed')
    expect(answer).toMatchObject({ movesChoices: false, equivalence: null, collar: null })
    expect(answer.covered).toEqual(answer.coveredWithout)
    expect(inYear(answer, answer.revenue, 2030)).toBeCloseTo(50 * (0.72 + 0.1), 9)
  })
})

describe('a design that cannot be', () => {
  const problemsOf = (more: Parameters<typeof design>[0]) => {
    const made = pricingProblem(study, { scenario: 'now', design: design(more), levers: {} }, { rule: 'logit' })
    return made.ok ? [] : made.error
  }
  it('is told whole: every name that is none, every year that is out', () => {
    const path = [
      { year: 2021, price: 1 },
      { year: 2031, price: 2 },
    ]
    expect(problemsOf({ path, sectors: ['works'], gases: ['SO2'], exempt: ['candle'] })).toMatchObject({
      kind: 'design-wrong',
      problems: [
        { kind: 'price-year', found: 2021, first: 2022, last: 2030 },
        { kind: 'price-year', found: 2031 },
        { kind: 'sector-unknown', found: 'works' },
        { kind: 'gas-unknown', found: 'SO2' },
        { kind: 'exempt-unknown', found: 'candle' },
      ],
    })
  })
  it('or covers nobody', () => {
    expect(problemsOf({ sectors: ['homes'], exempt: ['homes'] })).toMatchObject({
      problems: [{ kind: 'nothing-covered' }],
    })
  })
})
