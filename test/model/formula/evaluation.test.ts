import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFormula } from '../../../model/formula/formula.ts'
import { offsetOf, SCOPE, SERIES, VALUES, valuesOf } from './formula-scope.ts'

describe('an expression', () => {
  it.each([
    ['1 + 2 * 3', [7, 7, 7]],
    ['(1 + 2) * 3', [9, 9, 9]],
    ['2 - 3 - 4', [-5, -5, -5]],
    ['12 / 3 / 2', [2, 2, 2]],
    ['2 ^ 3 ^ 2', [512, 512, 512]], // from the right: 2^9
    ['-2 ^ 2', [-4, -4, -4]],
    ['+5 - -5', [10, 10, 10]],
    ['1.5e2 + .5 + 2.', [152.5, 152.5, 152.5]],
    ['gdp * 2', [200, 220, 242]],
    ['gdp / population', [2, 2.2, 2.2]],
    ['gdp[2021]', [110, 110, 110]],
    ['year', [2020, 2021, 2022]],
    ['year - 2020', [0, 1, 2]],
    ['gdp > 105', [0, 1, 1]],
    ['(gdp >= 110) + (gdp <= 110) + (gdp < 110) + (gdp == 110) + (gdp != 110)', [3, 3, 2]],
    ['gdp > 105 ? 1 : factor', [0, 1, 1]],
    ['factor ? 1 : 2', [2, 1, 1]], // only 0 and NaN do not hold
    ['factor / factor ? 1 : 2', [2, 1, 1]],
    ['year == 2020 ? 5 : year == 2021 ? 6 : 7', [5, 6, 7]],
    ['factor > 0 ? (factor > 1 ? 3 : 4) : 5', [5, 5, 3]],
    ['gdp\n  * 2', [200, 220, 242]], // a folded line
  ])('%s is %o', (text, expected) => {
    expect(valuesOf(text)).toEqual(expected)
  })

  it('gives no plausible number where there is none', () => {
    expect(valuesOf('1 / factor')).toEqual([Infinity, -1, 0.5])
    expect(valuesOf('log(factor)').slice(0, 2)).toEqual([-Infinity, NaN])
    expect(valuesOf('factor ^ 0.5')[1]).toBeNaN()
  })

  it('computes any arithmetic as it would be written out', () => {
    const leaf = fc.oneof(
      fc.constantFrom('gdp', 'cars', 'factor').map((name): Sample => [name, (t) => SERIES[name]![t]!]),
      fc.constantFrom(3, 0.25).map((value): Sample => [String(value), () => value]),
    )
    const { sample } = fc.letrec<{ sample: Sample }>((tie) => ({
      sample: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.tuple(tie('sample'), tie('sample')).map(([[a, x], [b, y]]): Sample => [`${a} + (${b})`, (t) => x(t) + y(t)]),
        fc.tuple(tie('sample'), tie('sample')).map(([[a, x], [b, y]]): Sample => [`${a} - (${b})`, (t) => x(t) - y(t)]),
        fc
          .tuple(tie('sample'), tie('sample'))
          .map(([[a, x], [b, y]]): Sample => [`(${a}) * (${b})`, (t) => x(t) * y(t)]),
        fc
          .tuple(tie('sample'), tie('sample'))
          .map(([[a, x], [b, y]]): Sample => [`(${a}) / (${b})`, (t) => x(t) / y(t)]),
      ),
    }))
    const unitless = { ...SCOPE, series: new Map(Object.keys(SERIES).map((name) => [name, null])) }
    fc.assert(
      fc.property(sample, fc.integer({ min: 0, max: 2 }), ([text, expected], t) => {
        const formula = parseFormula(text, unitless)
        expect(formula.ok && formula.value.compile(offsetOf)(VALUES, t)).toBe(expected(t))
      }),
    )
  })
})

/** An expression and its value at a year index. */
type Sample = readonly [text: string, value: (t: number) => number]

describe('functions', () => {
  it('lag looks back, no further than the first year', () => {
    expect(valuesOf('lag(gdp, 1)')).toEqual([100, 100, 110])
    expect(valuesOf('lag(gdp, 2)')).toEqual([100, 100, 100])
    expect(valuesOf('gdp / lag(gdp, 1) - 1')).toEqual([0, 110 / 100 - 1, 121 / 110 - 1])
  })
  it('smooth averages the last years, fewer at the start', () => {
    expect(valuesOf('smooth(gdp, 2)')).toEqual([100, 105, 115.5])
    expect(valuesOf('smooth(gdp * 2, 3)')).toEqual([200, 210, 662 / 3])
  })
  it('interp joins points and is level outside them', () => {
    expect(valuesOf('interp(2021, 10, 2023, 30)')).toEqual([10, 10, 20])
    expect(valuesOf('interp(2010, 0, 2021, 11)')).toEqual([10, 11, 11])
    expect(valuesOf('interp(2020, gdp, 2022, 0)')).toEqual([100, 55, 0]) // 110 half way to 0
    expect(valuesOf('interp(2000, 7)')).toEqual([7, 7, 7])
  })
  it('growth compounds from its year, in both directions', () => {
    const [before, at, after] = valuesOf('growth(100, 2021, 0.05)')
    expect([at, after]).toEqual([100, 105])
    expect(before).toBeCloseTo(100 / 1.05, 12)
  })
  it('step changes in its year', () => {
    expect(valuesOf('step(2021, 1, gdp)')).toEqual([1, 110, 121])
  })
  it('elasticity compares with the base year: income up 21 %, elasticity 1/2, demand up 10 %', () => {
    const [first, , last] = valuesOf('elasticity(gdp, 2020, 0.5)')
    expect(first).toBe(1)
    expect(last).toBeCloseTo(1.1, 14)
  })
  it('logistic is half its saturation at the midpoint', () => {
    // 1 / (1 + e^-0.5) = 0.6224593
    expect(valuesOf('logistic(year, 8, 2021, 0.5)')[1]).toBe(4)
    expect(valuesOf('logistic(year, 8, 2021, 0.5)')[2]).toBeCloseTo(8 * 0.6224593, 6)
  })
  it('gompertz follows Dargay, Gately and Sommer (2007)', () => {
    // S e^(a e^(b x)) with S = 800, a = -5.897, b = -0.2 and x = 10: e^-2 = 0.1353353, a e^-2 = -0.7980721,
    // e^-0.7980721 = 0.4501960, 360.157 vehicles per 1000 people.
    expect(valuesOf('gompertz(10, 800, -5.897, -0.2)')[0]).toBeCloseTo(360.157, 3)
    expect(valuesOf('gompertz(0, 800, -5.897, -0.2)')[0]).toBeCloseTo(800 * 0.0027476, 3)
    expect(valuesOf('gompertz(1000, 800, -5.897, -0.2)')[0]).toBe(800)
  })
  it('min, max, abs, exp, log and sqrt are what they say', () => {
    expect(valuesOf('min(gdp, 115, 130)')).toEqual([100, 110, 115])
    expect(valuesOf('max(gdp, 115)')).toEqual([115, 115, 121])
    expect(valuesOf('abs(factor)')).toEqual([0, 1, 2])
    expect(valuesOf('exp(0) + log(1) + sqrt(16)')).toEqual([5, 5, 5])
  })
})
