import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundShares } from '../../../model/choice/sales-bounds.ts'

function bounded(shares: readonly number[], allowed: readonly number[], floors: readonly number[]): number[] {
  const share = Float64Array.from(shares)
  boundShares(share, Float64Array.from(allowed), Float64Array.from(floors), shares.length)
  return [...share]
}

const FREE = [0, 0, 0]
const OPEN = [1, 1, 1]

describe('shares of sales within bounds', () => {
  it('stay as they are where nothing binds', () => {
    expect(bounded([0.5, 0.25, 0.25], OPEN, FREE)).toEqual([0.5, 0.25, 0.25])
  })

  it('of what is banned go to the others in proportion', () => {
    // 0.3 and 0.1 share the whole: 0.75 and 0.25.
    const [banned, a, b] = bounded([0.6, 0.3, 0.1], [0, 1, 1], FREE)
    expect(banned).toBe(0)
    expect(a).toBeCloseTo(0.75, 15)
    expect(b).toBeCloseTo(0.25, 15)
  })

  it('of what is half allowed weigh half', () => {
    // 0.6 x 0.5 = 0.3 beside 0.3 and 0.1: 3/7, 3/7, 1/7.
    const [half, a, b] = bounded([0.6, 0.3, 0.1], [0.5, 1, 1], FREE)
    expect(half).toBeCloseTo(3 / 7, 15)
    expect(a).toBeCloseTo(3 / 7, 15)
    expect(b).toBeCloseTo(1 / 7, 15)
  })

  it('give a mandate its floor and the rest their proportions', () => {
    // 0.5 mandated; 0.5 left for 0.6 : 0.3 is 1/3 : 1/6.
    const [a, b, mandated] = bounded([0.6, 0.3, 0.1], OPEN, [0, 0, 0.5])
    expect(a).toBeCloseTo(1 / 3, 15)
    expect(b).toBeCloseTo(1 / 6, 15)
    expect(mandated).toBe(0.5)
  })

  it('do not shrink for a mandate that sales exceed anyway', () => {
    expect(bounded([0.5, 0.25, 0.25], OPEN, [0.3, 0, 0])).toEqual([0.5, 0.25, 0.25])
  })

  it('bind a second mandate that the first one pushes under its floor', () => {
    // kappa 1: only c (0.1 < 0.5) binds; then kappa = 0.5 / 0.9 and b has 0.1667 < 0.25; so a keeps 1 - 0.5 - 0.25.
    const [a, b, c] = bounded([0.6, 0.3, 0.1], OPEN, [0, 0.25, 0.5])
    expect(a).toBeCloseTo(0.25, 15)
    expect(b).toBe(0.25)
    expect(c).toBe(0.5)
  })

  it('scale floors that ask for more than all', () => {
    // 0.9 and 0.6 of 1.5: 0.6 and 0.4.
    const [a, b, c] = bounded([0.2, 0.2, 0.6], OPEN, [0.9, 0.6, 0])
    expect(a).toBeCloseTo(0.6, 15)
    expect(b).toBeCloseTo(0.4, 15)
    expect(c).toBe(0)
  })

  it('let a ban hold over a mandate', () => {
    expect(bounded([0.5, 0.5, 0], [0, 1, 1], [0.8, 0, 0])).toEqual([0, 1, 0])
  })

  it('go to the mandated where nothing else may be sold', () => {
    expect(bounded([0.5, 0.5, 0], [0, 0, 1], [0, 0, 0.2])).toEqual([0, 0, 1])
  })

  it('divide by the smallest number there is without losing it', () => {
    expect(bounded([5e-324, 1, 0], [1, 0, 1], FREE)).toEqual([1, 0, 0])
  })

  it('are nought where all is banned', () => expect(bounded([0.5, 0.5, 0], [0, 0, 0], [0.5, 0, 0])).toEqual([0, 0, 0]))

  it('sum to one, respect floors and bans, and keep the order of the unbound', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const member = fc.record({ share, allowed: fc.constantFrom(0, 0.3, 1), floor: fc.constantFrom(0, 0, 0.1, 0.6) })
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 7 }), (members) => {
        const total = members.reduce((sum, one) => sum + one.share, 0)
        fc.pre(total > 1e-6)
        const given = members.map((one) => one.share / total)
        const found = bounded(
          given,
          members.map((one) => one.allowed),
          members.map((one) => one.floor),
        )
        const open = members.some((one, i) => one.allowed > 0 && (given[i]! > 0 || one.floor > 0))
        expect(found.reduce((sum, one) => sum + one, 0)).toBeCloseTo(open ? 1 : 0, 12)
        const floors = members.reduce((sum, one) => sum + (one.allowed > 0 ? one.floor : 0), 0)
        for (const [i, one] of members.entries()) {
          if (one.allowed === 0) expect(found[i]).toBe(0)
          else expect(found[i]).toBeGreaterThanOrEqual(one.floor / Math.max(1, floors) - 1e-12)
        }
      }),
    )
  })
})
