import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestPoint } from '../../../model/numerics/nearest-point.ts'

const box = (size: number) => [new Float64Array(size), new Float64Array(size).fill(1)] as const
const within = (coefficients: readonly number[], most: number) => ({
  coefficients: Float64Array.from(coefficients),
  most,
})
const share = fc.double({ min: 0, max: 1, noNaN: true })
const any = fc.double({ min: -2, max: 2, noNaN: true })

describe('the nearest point of a box within half-spaces', () => {
  it('by hand: from (1, 1) to x + y <= 1 it is (1/2, 1/2); with x <= 0.2 as well (0.2, 0.8)', () => {
    const from = Float64Array.of(1, 1)
    const [first, second] = nearestPoint(from, ...box(2), [within([1, 1], 1)])
    expect([first, second]).toEqual([expect.closeTo(0.5, 9), expect.closeTo(0.5, 9)])
    const [x, y] = nearestPoint(from, ...box(2), [within([1, 1], 1), within([1, 0], 0.2)])
    expect([x, y]).toEqual([expect.closeTo(0.2, 9), expect.closeTo(0.8, 9)])
  })
  it('goes as far as the box lets it towards a half-space beyond it', () => {
    expect([...nearestPoint(Float64Array.of(0.5, 0.5), ...box(2), [within([1, 2], -5)])]).toEqual([0, 0])
  })
  it('is nearer than any other point that is within', () => {
    const problem = fc.record({
      y: fc.array(any, { minLength: 3, maxLength: 3 }),
      inside: fc.array(share, { minLength: 3, maxLength: 3 }),
      normals: fc.array(fc.array(any, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    })
    fc.assert(
      fc.property(problem, ({ y, inside, normals }) => {
        const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
          Array.from(a).reduce((sum, value, j) => sum + value * (b[j] ?? NaN), 0)
        const spaces = normals.map((normal) => within(normal, dot(normal, inside) + 0.01))
        const found = nearestPoint(Float64Array.from(y), ...box(3), spaces)
        for (const { coefficients, most } of spaces) expect(dot(coefficients, found)).toBeLessThan(most + 1e-6)
        // What is nearest looks at no other point at less than a right angle.
        const towards = inside.map((value, j) => value - (found[j] ?? NaN))
        const away = y.map((value, j) => value - (found[j] ?? NaN))
        expect(dot(towards, away)).toBeLessThan(1e-5)
      }),
    )
  })
})
