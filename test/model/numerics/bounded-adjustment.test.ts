import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjust, type AdjustmentProblem } from '../../../model/numerics/bounded-adjustment.ts'

interface Written {
  readonly given: readonly number[]
  readonly mobility: readonly number[]
  readonly least?: readonly number[]
  readonly most?: readonly number[]
  readonly equations: readonly (readonly number[])[]
}

const problem = ({ given, mobility, least, most, equations }: Written): AdjustmentProblem => ({
  given: Float64Array.from(given),
  mobility: Float64Array.from(mobility),
  least: Float64Array.from(least ?? given.map(() => -Infinity)),
  most: Float64Array.from(most ?? given.map(() => Infinity)),
  equations: equations.map((row) => row.flatMap((coefficient, at) => (coefficient === 0 ? [] : [{ at, coefficient }]))),
})

describe('adjustment under equations', () => {
  it('solves two equations by hand', () => {
    // x + y = z and y = u: x 1, y 2, z 4, u 3, all mobility 1. r1 = 1 + 2 - 4 = -1, r2 = 2 - 3 = -1.
    // A A' = [3 1; 1 2], (A A') y = -r: 3a + b = 1, a + 2b = 1 gives a = 1/5, b = 2/5.
    // x = 1 + 1/5, y = 2 + 3/5, z = 4 - 1/5, u = 3 - 2/5: 6/5 + 13/5 = 19/5, and 13/5 = 13/5.
    const written = { given: [1, 2, 4, 3], mobility: [1, 1, 1, 1] }
    const { values, multipliers, open } = adjust(
      problem({
        ...written,
        equations: [
          [1, 1, -1, 0],
          [0, 1, 0, -1],
        ],
      }),
    )
    for (const [at, value] of [6 / 5, 13 / 5, 19 / 5, 13 / 5].entries()) expect(values[at]).toBeCloseTo(value, 12)
    expect(multipliers[0]).toBeCloseTo(1 / 5, 12)
    expect(multipliers[1]).toBeCloseTo(2 / 5, 12)
    expect(open).toEqual([])
  })

  it('moves numbers in proportion to their mobility, and not at all without any', () => {
    // x - y = 0 with 10 and 4, mobilities 2 and 1: x 10 - 4, y 4 + 2.
    expect([...adjust(problem({ given: [10, 4], mobility: [2, 1], equations: [[1, -1]] })).values]).toEqual([6, 6])
    expect([...adjust(problem({ given: [10, 4], mobility: [0, 1], equations: [[1, -1]] })).values]).toEqual([10, 10])
  })

  it('stops at bounds, and lets go of a bound that a later step does not need', () => {
    // x + y = 10 from 0 and 0, z alone moves x back: x <= 3, so y takes 7.
    const bounded = { given: [0, 0, 10], mobility: [1, 1, 0], most: [3, Infinity, Infinity], equations: [[1, 1, -1]] }
    expect([...adjust(problem(bounded)).values]).toEqual([3, 7, 10])
  })

  it('takes an equation that is there twice', () => {
    const twice = {
      given: [10, 4],
      mobility: [1, 1],
      equations: [
        [1, -1],
        [2, -2],
      ],
    }
    const { values, open } = adjust(problem(twice))
    expect(open).toEqual([])
    expect(values[0]).toBeCloseTo(7, 10)
  })

  it('leaves open what cannot be closed', () => {
    const stiff = {
      given: [10, 4, 1, 2],
      mobility: [1, 1, 1, 1],
      most: [Infinity, 5, Infinity, Infinity],
      least: [9, 0, 0, 0],
    }
    const { open } = adjust(
      problem({
        ...stiff,
        equations: [
          [1, -1, 0, 0],
          [0, 0, 1, -1],
        ],
      }),
    )
    expect(open).toEqual([0])
  })

  it('fulfils the conditions of an optimum with bounds: free numbers lie at g + d A y, bound ones beyond', () => {
    const size = fc.integer({ min: 2, max: 12 })
    const cases = size.chain((n) =>
      fc.record({
        given: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: n, maxLength: n }),
        mobility: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: n, maxLength: n }),
        signs: fc.array(fc.constantFrom(1, -1), { minLength: n, maxLength: n }),
        room: fc.integer({ min: 1, max: 40 }),
      }),
    )
    fc.assert(
      fc.property(cases, ({ given, mobility, signs, room }) => {
        const least = given.map((value) => value - room)
        const most = given.map((value) => value + room)
        const { values, multipliers, open } = adjust(problem({ given, mobility, least, most, equations: [signs] }))
        const reach = (side: readonly number[], other: readonly number[]) =>
          signs.reduce((sum, sign, at) => sum + sign * ((sign > 0 ? side[at] : other[at]) ?? 0), 0)
        const possible = reach(least, most) <= 0 && reach(most, least) >= 0
        expect(open.length === 0).toBe(possible)
        if (!possible) return
        for (const [at, value] of values.entries()) {
          const wished = given[at]! + mobility[at]! * signs[at]! * multipliers[0]!
          expect(value).toBeCloseTo(Math.min(most[at]!, Math.max(least[at]!, wished)), 8)
        }
      }),
    )
  })
})
