import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decompose } from '../../../model/analysis/lmdi/decompose.ts'
import { logarithmicMean } from '../../../model/analysis/lmdi/logarithmic-mean.ts'

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0)
const product = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total * value, 1)
const row = (before: readonly number[], after: readonly number[]) => ({ before, after })

describe('V = x1 x2 x3 of two rows, 1971 to 1972, as published', () => {
  const found = decompose([row([1, 10, 2], [4, 5, 3]), row([4, 5, 3], [5, 6, 4])], 3)
  test('additive effects', () => {
    expect(found.additive[0]).toBeCloseTo(69.79006598, 8)
    expect(found.additive[1]).toBeCloseTo(-9.455125793, 8)
    expect(found.additive[2]).toBeCloseTo(39.66505981, 8)
  })
  test('multiplicative effects', () => {
    expect(found.multiplicative?.[0]).toBeCloseTo(1.761117821, 9)
    expect(found.multiplicative?.[1]).toBeCloseTo(0.926191306, 9)
    expect(found.multiplicative?.[2]).toBeCloseTo(1.379410116, 9)
  })
})

describe('the logarithmic mean', () => {
  test('lies between the geometric and the arithmetic mean, in either order', () => {
    const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const mean = logarithmicMean(a, b)
        expect(mean).toBeGreaterThanOrEqual(Math.sqrt(a * b) * (1 - 1e-9))
        expect(mean).toBeLessThanOrEqual(((a + b) / 2) * (1 + 1e-9))
        expect(logarithmicMean(b, a)).toBeCloseTo(mean, 9 - Math.ceil(Math.log10(mean)))
      }),
    )
  })
  test('of equal numbers is the number', () => expect(logarithmicMean(7, 7)).toBe(7))
  test('is smooth where its two formulas meet', () => {
    expect(logarithmicMean(1 + 0.99e-4, 1)).toBeCloseTo(1 + 0.99e-4 / 2, 8)
    expect(logarithmicMean(1 + 1.01e-4, 1)).toBeCloseTo(1 + 1.01e-4 / 2, 8)
  })
})

describe('what must hold of any rows (Ang 2004, tests of an index)', () => {
  const factor = fc.oneof(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), fc.constant(0))
  const factors = fc.array(factor, { minLength: 3, maxLength: 3 })
  const rows = fc.array(fc.record({ before: factors, after: factors }), { minLength: 1, maxLength: 6 })

  test('no residual, additive and multiplicative, noughts included', () => {
    fc.assert(
      fc.property(rows, (parts) => {
        const { before, after, additive, multiplicative, separate } = decompose(parts, 3)
        const scale = Math.max(before, after, 1)
        expect(Math.abs(sum(additive) - (after - before)) / scale).toBeLessThan(1e-9)
        if (multiplicative !== null) {
          expect(Math.abs(product(multiplicative) / (after / before) - 1)).toBeLessThan(1e-9)
        }
        expect(separate).toBe(0)
      }),
    )
  })
  test('time reversal: back again is the same with the other sign', () => {
    fc.assert(
      fc.property(rows, (parts) => {
        const there = decompose(parts, 3)
        const back = decompose(
          parts.map(({ before, after }) => ({ before: after, after: before })),
          3,
        )
        there.additive.forEach((part, k) => {
          expect(Math.abs(part + (back.additive[k] ?? NaN))).toBeLessThan(1e-9 * Math.max(1, there.before, there.after))
        })
      }),
    )
  })
})

describe('what has no logarithm', () => {
  test('a part that appears is the work of the factor that was nought', () => {
    const { additive, after } = decompose([row([0, 5, 2], [3, 4, 1])], 3)
    expect([...additive]).toEqual([12, 0, 0])
    expect(after).toBe(12)
  })
  test('two factors that were nought share it', () => {
    expect([...decompose([row([0, 0, 2], [3, 4, 1])], 3).additive]).toEqual([6, 6, 0])
  })
  test('a sink, and a part that changes its sign, stand beside the factors', () => {
    const { additive, separate, before, after } = decompose(
      [row([10, 2, 1], [20, 2, 1]), row([30, -1, 1], [40, -1, 1]), row([5, 1, 1], [5, -1, 1])],
      3,
    )
    expect(separate).toBe(-20)
    expect(sum(additive)).toBeCloseTo(20, 12)
    expect([before, after]).toEqual([20, 40])
  })
  test('from nothing there is no ratio', () => {
    expect(decompose([row([0, 1, 1], [1, 1, 1])], 3).multiplicative).toBeNull()
  })
})
