import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factorise, solveFactorised } from '../../../model/numerics/linear-solve.ts'

/** Rows of a matrix, written `1 2; 3 4`. */
const matrix = (text: string): number[][] => text.split(';').map((row) => row.trim().split(/\s+/).map(Number))

function solve(rows: readonly (readonly number[])[], b: readonly number[]): number[] | null {
  const n = rows.length
  const a = Float64Array.from(rows.flat())
  const pivots = new Int32Array(n)
  const x = Float64Array.from(b)
  if (!factorise(a, n, pivots)) return null
  solveFactorised(a, n, pivots, x)
  return [...x]
}

describe('a dense system', () => {
  it('is solved by hand', () => {
    // 2x + y = 5, x - 3y = -8 gives x = 1, y = 3.
    const [x, y] = solve(matrix('2 1; 1 -3'), [5, -8]) ?? []
    expect(x).toBeCloseTo(1, 15)
    expect(y).toBeCloseTo(3, 15)
  })

  it('of own use: a refinery that burns 6 % of its output and buys power made from oil', () => {
    // Gross oil o = 100 + 0.06 o + 2.5 p, power p = 0.01 o + 10:
    // o (1 - 0.06 - 0.025) = 125, so o = 125 / 0.915 = 136.6120, p = 11.366120.
    const [oil, power] = solve(matrix('0.94 -2.5; -0.01 1'), [100, 10]) ?? []
    expect(oil).toBeCloseTo(125 / 0.915, 12)
    expect(power).toBeCloseTo(11.36612, 5)
  })

  it('whose first pivot is zero is solved after exchanging rows', () => {
    expect(solve(matrix('0 1; 1 0'), [3, 4])).toEqual([4, 3])
  })

  it('is called singular when rows depend on one another, whatever their scale', () => {
    expect(solve(matrix('1 2; 2 4'), [1, 1])).toBeNull()
    expect(solve(matrix('1e-200 2e-200; 2e-200 4e-200'), [1, 1])).toBeNull()
    expect(solve(matrix('0'), [1])).toBeNull()
    expect(solve(matrix('NaN'), [1])).toBeNull()
    expect(solve(matrix('1 2 3; 4 5 6; 7 8 9'), [1, 1, 1])).toBeNull()
  })

  it('is solved to working precision when its diagonal dominates, at any size to 30', () => {
    const entry = fc.double({ min: -1, max: 1, noNaN: true })
    const system = fc
      .integer({ min: 1, max: 30 })
      .chain((n) =>
        fc.tuple(
          fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
          fc.array(entry, { minLength: n, maxLength: n }),
        ),
      )
    fc.assert(
      fc.property(system, ([rows, b]) => {
        const dominant = rows.map((row, i) => row.map((value, j) => (i === j ? rows.length + 1 + value : value)))
        const x = solve(dominant, b) ?? []
        for (const [i, row] of dominant.entries()) {
          expect(row.reduce((sum, value, j) => sum + value * x[j]!, 0)).toBeCloseTo(b[i]!, 12)
        }
      }),
    )
  })
})
