import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibratedWeight, floorCosts, logitShares } from '../../../model/choice/logit.ts'

function shares(weights: readonly number[], costs: readonly number[], gamma: number): number[] {
  const share = new Float64Array(weights.length)
  logitShares(share, Float64Array.from(weights), Float64Array.from(costs), gamma, weights.length)
  return [...share]
}

function floored(costs: readonly number[]): number[] {
  const cost = Float64Array.from(costs)
  floorCosts(cost, new Float64Array(costs.length), costs.length)
  return [...cost]
}

describe('the modified logit', () => {
  it('divides sales as weight x cost^-gamma', () => {
    // gamma 2, weights 1 and 3, costs 2 and 4: 1/4 and 3/16, so 4/7 and 3/7.
    const [a, b] = shares([1, 3], [2, 4], 2)
    expect(a).toBeCloseTo(4 / 7, 14)
    expect(b).toBeCloseTo(3 / 7, 14)
  })

  it('with gamma 0 leaves the weights alone', () => expect(shares([1, 3], [2, 400], 0)).toEqual([0.25, 0.75]))

  it('gives the shares it was calibrated on at the costs it was calibrated at', () => {
    const positive = fc.double({ min: 0.01, max: 1000, noNaN: true })
    const group = fc.array(fc.record({ part: positive, cost: positive }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(group, fc.double({ min: 0, max: 8, noNaN: true }), (members, gamma) => {
        const total = members.reduce((sum, { part }) => sum + part, 0)
        const base = members.map(({ part }) => part / total)
        const weights = members.map(({ cost }, i) => calibratedWeight(base[i]!, cost, gamma))
        const found = shares(
          weights,
          members.map(({ cost }) => cost),
          gamma,
        )
        for (const [i, share] of found.entries()) expect(share).toBeCloseTo(base[i]!, 12)
      }),
    )
  })

  it('gives the base shares wherever all costs move by one factor', () => {
    const weights = [calibratedWeight(0.2, 3, 4), calibratedWeight(0.8, 5, 4)]
    const [a, b] = shares(weights, [6, 10], 4)
    expect(a).toBeCloseTo(0.2, 14)
    expect(b).toBeCloseTo(0.8, 14)
  })

  it('gives the share that is taken up where a cost rises', () => {
    // Base 0.5 each at cost 10, gamma 3; then 10 and 12: odds (12/10)^3 = 1.728, share 1.728 / 2.728 = 0.633431.
    const weights = [calibratedWeight(0.5, 10, 3), calibratedWeight(0.5, 10, 3)]
    const [cheap, dear] = shares(weights, [10, 12], 3)
    expect(cheap).toBeCloseTo(0.633431, 6)
    expect(dear).toBeCloseTo(0.366569, 6)
  })

  it('has nothing to divide where no weight is above nought', () => expect(shares([0, 0], [1, 2], 3)).toEqual([0, 0]))

  it('leaves out what costs without end', () => expect(shares([1, 1], [Infinity, 2], 3)).toEqual([0, 1]))
})

describe('the floor of costs', () => {
  it('is 5 % of the median, the lower of two middle ones', () => {
    // Sorted -7, 10, 30, 200: the lower middle is 10, its floor 0.5.
    expect(floored([30, -7, 200, 10])).toEqual([30, 0.5, 200, 10])
  })

  it('is 0.05 where the median itself is not above nought', () => expect(floored([-5, -4, 3])).toEqual([0.05, 0.05, 3]))

  it('does not count what costs without end', () => {
    // The median of 0, 2 and 40 is 2, the floor 0.1.
    expect(floored([Infinity, 0, 2, 40, Infinity, Infinity])).toEqual([Infinity, 0.1, 2, 40, Infinity, Infinity])
  })
})
