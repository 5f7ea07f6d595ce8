import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelStorage } from '../../../model/engine/storage-levelling.ts'

interface Season {
  readonly levels: readonly number[]
  readonly hours: readonly number[]
  readonly power: number
  readonly inputPerOutput: number
  readonly energy: number
}

/** What a store gives and takes in each part, as dispatch reads it off the two levels. */
function levelled({ levels, hours, power, inputPerOutput, energy }: Season): { give: number[]; take: number[] } {
  const out = { high: NaN, low: NaN }
  const parts = levels.map((_, i) => i)
  levelStorage(out, parts, Float64Array.from(levels), Float64Array.from(hours), power, inputPerOutput, energy)
  return {
    give: levels.map((level, i) => hours[i]! * given(level, out.high, power)),
    take: levels.map((level, i) => hours[i]! * taken(level, out.low, power)),
  }
}

const given = (level: number, high: number, power: number): number => Math.min(power, Math.max(0, level - high))
const taken = (level: number, low: number, power: number): number => Math.min(power, Math.max(0, low - level))
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

describe('storage between three parts of 8 h with loads of 10, 4 and 7', () => {
  const day = { levels: [10, 4, 7], hours: [8, 8, 8], power: 2, inputPerOutput: 1, energy: 1000 }

  it('moves what its power allows from the peak to the valley', () => {
    expect(levelled(day)).toEqual({ give: [16, 0, 0], take: [0, 16, 0] })
  })

  it('gives less than it takes: 20 taken at 1.25 in per out is 16 given', () => {
    // The valley takes 8 h x 2 = 16, at most; the other 4 are taken at 7, up to 7.5, while the peak is still above.
    const { give, take } = levelled({ ...day, inputPerOutput: 1.25 })
    expect(give).toEqual([16, 0, 0])
    expect(take[1]).toBe(16)
    expect(take[2]).toBeCloseTo(4, 12)
  })

  it('stops where its energy is spent', () => {
    // 4 given take 5 with losses.
    const { give, take } = levelled({ ...day, inputPerOutput: 1.25, energy: 4 })
    expect(give[0]).toBeCloseTo(4, 12)
    expect(take[1]).toBeCloseTo(5, 12)
    expect(levelled({ ...day, energy: 0 })).toEqual({ give: [0, 0, 0], take: [0, 0, 0] })
  })

  it('large enough makes all three equal: 7, and with losses 7 1/3 where two are levelled', () => {
    const { give, take } = levelled({ ...day, power: 50 })
    expect(give[0]).toBeCloseTo(24, 12)
    expect(take[1]).toBeCloseTo(24, 12)
    // 10 - x = 4 + 1.25 x: x = 8/3.
    const two = levelled({ levels: [10, 4], hours: [8, 8], power: 50, inputPerOutput: 1.25, energy: 1000 })
    expect(two.give[0]).toBeCloseTo(64 / 3, 12)
    expect(two.take[1]).toBeCloseTo(80 / 3, 12)
  })

  it('gives nothing into surplus: the evening is served, the spare noon is not moved to a less spare morning', () => {
    // Noon has 9 to spare, the morning 1: giving stops when the evening's 4 are served.
    const sunny = levelled({ levels: [-1, -9, 4], hours: [8, 8, 8], power: 50, inputPerOutput: 1.25, energy: 1000 })
    expect(sunny.give).toEqual([0, 0, 32])
    expect(sunny.take[1]).toBeCloseTo(40, 12)
    const spare = levelled({ levels: [-1, -9, -4], hours: [8, 8, 8], power: 50, inputPerOutput: 1, energy: 1000 })
    expect(spare).toEqual({ give: [0, 0, 0], take: [0, 0, 0] })
  })

  it('weighs parts by their hours', () => {
    // 2 h at 10, 6 h at 4: 2 (10 - m) = 6 (m - 4), m = 5.5.
    const { give, take } = levelled({ levels: [10, 4], hours: [2, 6], power: 50, inputPerOutput: 1, energy: 1000 })
    expect(give[0]).toBeCloseTo(9, 12)
    expect(take[1]).toBeCloseTo(9, 12)
  })
})

/** The level down to (or up to) which `amount` is moved, by bisection. */
function levelFor(amount: (level: number) => number, target: number, from: number, to: number): number {
  let [a, b] = [from, to]
  for (let i = 0; i < 100; i++) {
    const middle = (a + b) / 2
    if (amount(middle) < target) a = middle
    else b = middle
  }
  return b
}

/** The most that can be given while the level of giving stays above that of taking, by bisection on the amount. */
function bruteForce({ levels, hours, power, inputPerOutput, energy }: Season): { give: number[]; take: number[] } {
  const top = Math.max(...levels)
  const bottom = Math.min(...levels)
  const giving = (high: number) => sum(levels.map((level, i) => hours[i]! * given(level, high, power)))
  const taking = (low: number) => sum(levels.map((level, i) => hours[i]! * taken(level, low, power)))
  const highFor = (amount: number) => levelFor(giving, amount, top, bottom - power - 1)
  const lowFor = (amount: number) => levelFor(taking, amount * inputPerOutput, bottom, top + power + 1)
  const most = Math.min(energy, giving(0), giving(bottom - power - 1), taking(top + power + 1) / inputPerOutput)
  let [a, b] = [0, Math.max(0, most)]
  for (let i = 0; i < 100; i++) {
    const middle = (a + b) / 2
    if (highFor(middle) >= lowFor(middle)) a = middle
    else b = middle
  }
  const [high, low] = [highFor(a), lowFor(a)]
  return {
    give: levels.map((level, i) => hours[i]! * (a === 0 ? 0 : given(level, high, power))),
    take: levels.map((level, i) => hours[i]! * (a === 0 ? 0 : taken(level, low, power))),
  }
}

describe('storage in any season', () => {
  const season = fc.integer({ min: 1, max: 6 }).chain((parts) =>
    fc.record({
      levels: fc.array(fc.integer({ min: -20, max: 60 }), { minLength: parts, maxLength: parts }),
      hours: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: parts, maxLength: parts }),
      power: fc.integer({ min: 1, max: 30 }),
      inputPerOutput: fc.constantFrom(1, 1.1, 1.25, 2),
      energy: fc.integer({ min: 0, max: 400 }),
    }),
  )

  it('moves what a search by bisection moves', () => {
    fc.assert(
      fc.property(season, (one) => {
        const found = levelled(one)
        const expected = bruteForce(one)
        for (const [i, value] of expected.give.entries()) expect(found.give[i]).toBeCloseTo(value, 6)
        for (const [i, value] of expected.take.entries()) expect(found.take[i]).toBeCloseTo(value, 6)
      }),
      { numRuns: 400 },
    )
  })

  it('takes as much as it gives and loses, within power and energy', () => {
    fc.assert(
      fc.property(season, (one) => {
        const { give, take } = levelled(one)
        expect(sum(take)).toBeCloseTo(one.inputPerOutput * sum(give), 9)
        expect(sum(give)).toBeLessThanOrEqual(one.energy + 1e-9)
        for (const [i, hours] of one.hours.entries()) {
          expect(Math.max(give[i]!, take[i]!)).toBeLessThanOrEqual(hours * one.power + 1e-9)
          expect(Math.min(give[i]!, take[i]!)).toBe(0)
        }
      }),
      { numRuns: 400 },
    )
  })
})
