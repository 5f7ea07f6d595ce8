import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixedSurvival, MAX_AGE, weibullSurvival } from '../../../model/engine/survival.ts'

function weibull(meanLife: number, shape: number): Float64Array {
  const table = new Float64Array(MAX_AGE)
  weibullSurvival(table, 0, meanLife, shape)
  return table
}

describe('fixed survival', () => {
  it('of 3 years is three working years, the year of installation among them', () => {
    const table = new Float64Array(MAX_AGE)
    fixedSurvival(table, 0, 3)
    expect([...table.subarray(0, 5)]).toEqual([1, 1, 1, 0, 0])
  })

  it('fills its own part of the table', () => {
    const table = new Float64Array(2 * MAX_AGE).fill(7)
    fixedSurvival(table, MAX_AGE, 1)
    expect(table[MAX_AGE - 1]).toBe(7)
    expect([...table.subarray(MAX_AGE, MAX_AGE + 2)]).toEqual([1, 0])
  })
})

describe('Weibull survival', () => {
  it('of mean 10 and shape 2 is e^-0.19635 after 5 years and e^-0.7854 after 10', () => {
    // Gamma(3/2) = sqrt(pi) / 2, so (a / lambda)^2 = a^2 pi / (4 x 100): pi/16 and pi/4.
    const table = weibull(10, 2)
    expect(table[0]).toBe(1)
    expect(table[5]).toBeCloseTo(0.82172, 5)
    expect(table[10]).toBeCloseTo(0.455938, 6)
  })

  it('of shape 1 is exponential', () => {
    // e^-0.5 = 0.606531, e^-1 = 0.367879.
    const table = weibull(10, 1)
    expect(table[5]).toBeCloseTo(0.606531, 6)
    expect(table[10]).toBeCloseTo(0.367879, 6)
  })

  it('of shape 3.5 and mean 14 has Gamma(9/7) = 0.899747 in its scale', () => {
    // lambda = 14 / 0.899747 = 15.5599; (14 / lambda)^3.5 = 0.899747^3.5 = 0.690910; e^-0.690910 = 0.501120.
    expect(weibull(14, 3.5)[14]).toBeCloseTo(0.50112, 5)
  })

  it('has the mean life that was asked for: the area under the curve', () => {
    const life = fc.double({ min: 5, max: 40, noNaN: true })
    const shape = fc.double({ min: 2, max: 6, noNaN: true })
    fc.assert(
      fc.property(life, shape, (meanLife, k) => {
        const table = weibull(meanLife, k)
        // Trapezoids: the slope is nought at both ends, so their error is small.
        let area = 0.5 * table[0]!
        for (let age = 1; age < MAX_AGE; age++) area += table[age]!
        expect(Math.abs(area - meanLife)).toBeLessThan(0.02)
      }),
    )
  })
})
