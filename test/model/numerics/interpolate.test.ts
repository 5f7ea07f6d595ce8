import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileInterpolation, evaluateInterpolation, growthIsDefined } from '../../../model/numerics/interpolate.ts'
import type { InterpolationMethod } from '../../../model/numerics/interpolate.ts'

type Points = Readonly<Record<number, number>>

function annual(method: InterpolationMethod, points: Points, start: number, end: number): number[] {
  const years = Object.keys(points).map(Number)
  const plan = compileInterpolation(method, years, { start, end })
  const out = new Float64Array(end - start + 1)
  evaluateInterpolation(plan, Float64Array.from(Object.values(points)), 0, out, 0)
  return [...out]
}

describe('linear', () => {
  it('joins points by straight lines and is level outside them', () => {
    // 10 in 2020 to 20 in 2025: 2 a year.
    expect(annual('linear', { 2020: 10, 2025: 20 }, 2018, 2027)).toEqual([10, 10, 10, 12, 14, 16, 18, 20, 20, 20])
  })
  it('uses points outside the range', () => {
    // 0 in 2010 to 20 in 2030 is 8 in 2018.
    expect(annual('linear', { 2010: 0, 2030: 20 }, 2018, 2020)).toEqual([8, 9, 10])
  })
  it('makes one point a constant', () => {
    expect(annual('linear', { 2020: 7 }, 2018, 2022)).toEqual([7, 7, 7, 7, 7])
  })
})

describe('step', () => {
  it('holds the last point until the year of the next', () => {
    expect(annual('step', { 2020: 1, 2023: 5 }, 2019, 2024)).toEqual([1, 1, 1, 1, 5, 5])
  })
})

describe('growth', () => {
  it('keeps one rate between two points', () => {
    // 100 to 121 in two years is 10 % a year.
    const [first, middle, last] = annual('growth', { 2020: 100, 2022: 121 }, 2020, 2022)
    expect([first, last]).toEqual([100, 121])
    expect(middle).toBeCloseTo(110, 12)
  })
  it('works below zero, where the magnitude grows', () => {
    expect(annual('growth', { 2020: -1, 2022: -4 }, 2020, 2022)[1]).toBeCloseTo(-2, 14)
  })
  it.each([[{ 2020: 1, 2022: -4 }], [{ 2020: 0, 2022: 4 }], [{ 2020: 4, 2022: 0 }]])(
    'has no answer between %o, and gives none',
    (points) => {
      expect(growthIsDefined(Object.values(points))).toBe(false)
      expect(annual('growth', points, 2020, 2022)[1]).toBeNaN()
    },
  )
  it('is defined for one sign throughout, and for a single point of any', () => {
    expect([[1, 2, 3], [-1, -2], [0], []].map(growthIsDefined)).toEqual([true, true, true, true])
    expect(
      [
        [1, NaN],
        [1, Infinity],
      ].map(growthIsDefined),
    ).toEqual([false, false])
  })
})

describe('logistic', () => {
  it('meets its points, is half way in the middle, and steep there', () => {
    // L(u) = 1 / (1 + e^(-10 (u - 1/2))). L(0) = 0.0066929, L(1) = 0.9933071, L(1/4) = 0.0758582:
    // weight at u = 1/4 is (0.0758582 - 0.0066929) / 0.9866143 = 0.0701037.
    const values = annual('logistic', { 2020: 0, 2040: 1 }, 2020, 2040)
    expect([values[0], values[20]]).toEqual([0, 1])
    expect(values[5]).toBeCloseTo(0.0701037, 7)
    expect(values[10]).toBeCloseTo(0.5, 15)
    expect(values[15]).toBeCloseTo(1 - 0.0701037, 7)
  })
})

describe('every method', () => {
  const years = fc
    .uniqueArray(fc.integer({ min: 1990, max: 2080 }), { minLength: 1, maxLength: 8 })
    .map((ys) => ys.sort())
  const value = fc.double({ min: 0.01, max: 1e6, noNaN: true })
  const method = fc.constantFrom<InterpolationMethod>('linear', 'step', 'growth', 'logistic')

  it('meets each point exactly and stays between neighbours', () => {
    fc.assert(
      fc.property(method, years, fc.array(value, { minLength: 8, maxLength: 8 }), (how, ys, all) => {
        const values = Float64Array.from(all)
        const out = new Float64Array(91)
        evaluateInterpolation(compileInterpolation(how, ys, { start: 1990, end: 2080 }), values, 0, out, 0)
        for (const [k, year] of ys.entries()) expect(out[year - 1990]).toBe(values[k])
        for (let year = 1990; year <= 2080; year++) {
          const after = ys.findIndex((y) => y >= year)
          const right = values[after < 0 ? ys.length - 1 : after]!
          const left = values[after < 0 ? ys.length - 1 : Math.max(0, ys[after] === year ? after : after - 1)]!
          const slack = 1e-12 * Math.max(left, right)
          expect(out[year - 1990]).toBeGreaterThanOrEqual(Math.min(left, right) - slack)
          expect(out[year - 1990]).toBeLessThanOrEqual(Math.max(left, right) + slack)
        }
      }),
    )
  })

  it('rises wherever its points rise', () => {
    fc.assert(
      fc.property(method, value, value, (how, a, b) => {
        const out = annual(how, { 2020: Math.min(a, b), 2050: Math.max(a, b) }, 2020, 2050)
        for (let t = 1; t < out.length; t++) expect(out[t]! - out[t - 1]!).toBeGreaterThanOrEqual(-1e-12 * out[t]!)
      }),
    )
  })

  it('reads and writes where it is told, and nowhere else', () => {
    const plan = compileInterpolation('linear', [2020, 2022], { start: 2020, end: 2022 })
    const out = Float64Array.of(-1, -1, -1, -1, -1, -1)
    evaluateInterpolation(plan, Float64Array.of(99, 99, 4, 8, 99), 2, out, 2)
    expect([...out]).toEqual([-1, -1, 4, 6, 8, -1])
  })

  it('throws for years that no caller may pass', () => {
    const range = { start: 2020, end: 2030 }
    expect(() => compileInterpolation('linear', [], range)).toThrow(RangeError)
    expect(() => compileInterpolation('linear', [2021, 2020], range)).toThrow('must increase')
    expect(() => compileInterpolation('linear', [2020.5], range)).toThrow('no whole year')
  })
})
