import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capitalRecoveryFactor } from '../../../model/choice/capital-recovery.ts'

describe('the capital recovery factor', () => {
  it('is 8.02 % for 20 years at 5 %', () => {
    // 1.05^20 = 2.653298, 0.05 x 2.653298 / 1.653298 = 0.080243.
    expect(capitalRecoveryFactor(0.05, 20)).toBeCloseTo(0.080243, 6)
  })

  it('is 57.62 % for 2 years at 10 %', () => {
    // 0.1 x 1.21 / 0.21 = 0.121 / 0.21.
    expect(capitalRecoveryFactor(0.1, 2)).toBeCloseTo(0.121 / 0.21, 15)
  })

  it('is 10.61 % for 30 years at 10 %', () => {
    // 1.1^30 = 17.449402, 0.1 x 17.449402 / 16.449402 = 0.106079.
    expect(capitalRecoveryFactor(0.1, 30)).toBeCloseTo(0.106079, 6)
  })

  it('for one year pays back the whole with interest', () =>
    expect(capitalRecoveryFactor(0.07, 1)).toBeCloseTo(1.07, 15))

  it('without interest is an equal part a year, and is next to that at a rate next to nought', () => {
    expect(capitalRecoveryFactor(0, 8)).toBe(0.125)
    // a (1+a)^T / ((1+a)^T - 1) = 1/T + a (T+1) / (2T) + O(a^2).
    expect(capitalRecoveryFactor(1e-9, 8)).toBeCloseTo(0.125 + (1e-9 * 9) / 16, 15)
  })

  it('makes the present value of its payments one', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 0.5, noNaN: true }), fc.integer({ min: 1, max: 60 }), (rate, years) => {
        let worth = 0
        for (let year = 1; year <= years; year++) worth += capitalRecoveryFactor(rate, years) / (1 + rate) ** year
        expect(worth).toBeCloseTo(1, 10)
      }),
    )
  })
})
