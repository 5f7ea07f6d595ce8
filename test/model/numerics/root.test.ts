import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRoot } from '../../../model/numerics/root.ts'

const fine = { tolerance: 1e-12, maxIterations: 100 }

describe('a bracketed root', () => {
  it('of x^3 - 2x - 5, the equation on which Newton showed his method', () => {
    // Cardano: with s = (5/2 + sqrt(25/4 - 8/27))^(1/3) = 1.7031109, x = s + 2/(3 s) = 2.0945514815423.
    const search = findRoot((x) => x * x * x - 2 * x - 5, 2, 3, fine)
    expect(search.status).toBe('converged')
    expect(search.x).toBeCloseTo(2.094551481542327, 12)
    expect(search.iterations).toBeLessThan(12)
  })

  it('at an end of the bracket is found there', () => {
    expect(findRoot((x) => x, 0, 1, fine)).toMatchObject({ status: 'converged', x: 0 })
    expect(findRoot((x) => x - 1, 0, 1, fine)).toMatchObject({ status: 'converged', x: 1 })
    expect(findRoot(() => 0, 0, 1, fine)).toMatchObject({ status: 'converged', fx: 0 })
  })

  it('may be a jump through zero, as a cap met by a price', () => {
    const search = findRoot((price) => (price < 37.5 ? 1 : -1), 0, 100, { tolerance: 1e-6, maxIterations: 60 })
    expect(search.status).toBe('converged')
    expect(Math.abs(search.x - 37.5)).toBeLessThan(1e-6)
  })

  it('that the ends do not enclose is refused, with the nearer end', () => {
    expect(findRoot((x) => x + 1, 0, 1, fine)).toEqual({ status: 'not-bracketed', x: 0, fx: 1, iterations: 0 })
    expect(findRoot((x) => -1 - (1 - x), 0, 1, fine)).toEqual({ status: 'not-bracketed', x: 1, fx: -1, iterations: 0 })
  })

  it('is not sought for ever, nor through what is no number', () => {
    expect(findRoot((x) => x - 0.123, 0, 1e9, { tolerance: 0, maxIterations: 0 })).toMatchObject({
      status: 'iteration-limit',
    })
    expect(findRoot(() => NaN, 0, 1, fine)).toMatchObject({ status: 'not-finite' })
    expect(findRoot((x) => (x > 0.2 && x < 0.8 ? NaN : x - 0.5), 0, 1, fine)).toMatchObject({ status: 'not-finite' })
  })

  it('is found within the tolerance for straight and for strongly bent functions', () => {
    const root = fc.double({ min: -10, max: 10, noNaN: true })
    fc.assert(
      fc.property(root, fc.integer({ min: 0, max: 4 }), (r, k) => {
        const bend = [0, 0.1, 1, 10, 1000][k]!
        const search = findRoot((x) => x - r + bend * (x - r) * (x - r) * (x - r), -20, 20, {
          tolerance: 1e-9,
          maxIterations: 200,
        })
        expect(search.status).toBe('converged')
        expect(Math.abs(search.x - r)).toBeLessThan(1e-8)
      }),
    )
  })
})
