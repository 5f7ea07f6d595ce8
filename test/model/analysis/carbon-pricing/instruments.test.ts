import { describe, expect, it } from 'vitest'
import { presentValue } from '../../../../model/analysis/carbon-pricing/revenue.ts'
import { designed, inYear, workshopStudy } from './workshop-study.ts'

const study = workshopStudy()

describe('tax and trading system', () => {
  it.each(['logit', 'least-cost'] as const)(
    'come to the same under %s: the cap of the tax gives its emissions',
    (rule) => {
      const { equivalence, covered, capFailure } = designed(study, {}, rule)
      expect(capFailure).toBeNull()
      expect(equivalence?.cap).toEqual(covered)
      expect(equivalence?.emissionGap).toBeLessThan(1e-3)
    },
  )

  it('under logit, where emissions answer smoothly, so does the price: within a cent or a ten-thousandth', () => {
    const { equivalence, price } = designed(study, {}, 'logit')
    expect(price.at(-1)).toBe(50)
    expect(equivalence?.priceGap).toBeLessThan(0.02)
  })
})

describe('a collar', () => {
  it('pays the floor where the cap would be met for less, and lets the cap give way at the ceiling', () => {
    const { collar, covered, years, price } = designed(study, { collar: { floor: 12, ceiling: 48 } }, 'logit')
    const stateOf = (year: number) => collar?.state[years.indexOf(year)]
    expect([2022, 2026, 2030].map(stateOf)).toEqual(['floor', 'between', 'ceiling'])
    for (const [i, path] of price.entries()) {
      expect(collar?.price[i]).toBeGreaterThanOrEqual(12 - 1e-9)
      expect(collar?.price[i]).toBeLessThanOrEqual(48 + 1e-9)
      // Dearer than the cap needs: fewer emissions. Cheaper: more.
      if (path < 11) expect(collar?.emissions[i]).toBeLessThan(covered[i] ?? NaN)
      if (path > 49) expect(collar?.aboveCap[i]).toBeGreaterThan(0)
    }
  })

  it('at least cost holds the ceiling, too', () => {
    // New boilers fire wood from 3 MUSD over 90 kt on: 33.3 USD/t, which the path passes in 2027; new stoves from 1 over 50:
    // 20 USD/t, in 2024. Of ten PJ of coal, a fifth is of 2026 and stands in 2030: 2 x 90 kt.
    const { collar, price, covered } = designed(study, { collar: { floor: 5, ceiling: 25 } }, 'least-cost')
    expect(covered.at(-1)).toBeCloseTo(0.18, 6)
    expect(price.at(-1)).toBe(50)
    expect(collar?.price.every((value) => value >= 5 - 1e-6 && value <= 25 + 1e-6)).toBe(true)
    expect(collar?.state.at(-1)).toBe('ceiling')
    // At 25 the stoves are worth their wood and the boilers are not: all ten PJ are of coal.
    expect(collar?.emissions.at(-1)).toBeCloseTo(0.9, 6)
    expect(collar?.aboveCap.at(-1)).toBeCloseTo(0.72, 6)
  })
})

describe('offsets', () => {
  it('are what the uncovered abate at the price, up to the limit, and bring no revenue', () => {
    const few = designed(study, { sectors: ['industry'], offsetLimit: 0.001 }, 'logit')
    const many = designed(study, { sectors: ['industry'], offsetLimit: 1 }, 'logit')
    expect(inYear(few, few.offsets?.used ?? [], 2030)).toBeCloseTo(0.001 * inYear(few, few.covered, 2030), 12)
    expect(many.offsets?.used).toEqual(many.offsets?.supply)
    expect(inYear(many, many.offsets?.supply ?? [], 2030)).toBeGreaterThan(0)
    for (const [i, price] of many.price.entries())
      expect(many.revenue[i]).toBeCloseTo(price * ((many.covered[i] ?? NaN) - (many.offsets?.used[i] ?? NaN)), 9)
  })

  it('cannot be had where everyone is covered', () => {
    const { offsets } = designed(study, { offsetLimit: 0.1 }, 'logit')
    expect(offsets?.used.every((value) => value === 0)).toBe(true)
  })
})

describe('revenue lent on', () => {
  it('takes as much off the rates of clean technologies as it pays for, and emissions fall further', () => {
    const { loans, covered } = designed(study, { recycling: 'subsidy' }, 'logit')
    expect(loans?.technologies).toEqual(['wood-boiler', 'wood-stove'])
    expect(loans?.points).toBeGreaterThan(0)
    expect(loans?.cost).toBeLessThanOrEqual(loans?.revenue ?? NaN)
    expect(loans?.emissions.at(-1)).toBeLessThan(covered.at(-1) ?? NaN)
    // Rates are 10 %, society's 5 %: no lender takes less.
    expect(loans?.points).toBeLessThanOrEqual(0.05 + 1e-12)
  })

  it('goes as far as the revenue, not further: a tenth of a percent is left at most', () => {
    const path = [{ year: 2022, price: 0.3 }]
    const { loans } = designed(study, { recycling: 'subsidy', path }, 'logit')
    expect(loans?.isMost).toBe(false)
    expect((loans?.cost ?? NaN) / (loans?.revenue ?? NaN)).toBeGreaterThan(0.9)
  })

  it('a present value by hand: 1 + 1/1.1 + 1/1.21', () => {
    expect(presentValue([1, 1, 1], 0.1)).toBeCloseTo(1 + 1 / 1.1 + 1 / 1.21, 12)
  })
})
