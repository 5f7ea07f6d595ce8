import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attributionPlan } from '../../../model/analysis/attribution/attribution-plan.ts'
import { shapleyValues } from '../../../model/analysis/attribution/shapley.ts'

/** Values of a game with one outcome, given what every coalition yields. */
const shapley = (players: number, yields: readonly number[]) => shapleyValues(players, 1, Float64Array.from(yields))

/** A random game: any number for every coalition, nought for none. */
const game = (players: number) =>
  fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), {
    minLength: 1 << players,
    maxLength: 1 << players,
  })
const close = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-9 * Math.max(1, Math.abs(a)))
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

/** Coalition with its bits moved by a renaming of players. */
const renamed = (coalition: number, names: readonly number[]): number =>
  names.reduce((moved, to, from) => moved | (((coalition >> from) & 1) << to), 0)

describe('the four axioms (Shapley 1953)', () => {
  test('efficiency: contributions sum to what all yield over none', () => {
    fc.assert(
      fc.property(game(5), (yields) => {
        close(sum(shapley(5, yields).values), (yields.at(-1) ?? NaN) - (yields[0] ?? NaN))
      }),
    )
  })
  test('symmetry: whoever may be exchanged for another contributes the same', () => {
    fc.assert(
      fc.property(game(4), (yields) => {
        const exchanged = (coalition: number) => renamed(coalition, [1, 0, 2, 3])
        const even = yields.map((value, coalition) => (value + (yields[exchanged(coalition)] ?? NaN)) / 2)
        const { values } = shapley(4, even)
        close(values[0] ?? NaN, values[1] ?? NaN)
      }),
    )
  })
  test('null player: who changes nothing contributes nothing', () => {
    fc.assert(
      fc.property(game(3), (others) => {
        const yields = Array.from({ length: 16 }, (_, coalition) => others[coalition & 7] ?? NaN)
        close(shapley(4, yields).values[3] ?? NaN, 0)
      }),
    )
  })
  test('additivity: two games at once contribute the sum', () => {
    fc.assert(
      fc.property(game(4), game(4), (one, other) => {
        const both = shapley(
          4,
          one.map((value, at) => value + (other[at] ?? NaN)),
        ).values
        const first = shapley(4, one).values
        const second = shapley(4, other).values
        both.forEach((value, player) => close(value, (first[player] ?? NaN) + (second[player] ?? NaN)))
      }),
    )
  })
  test('renaming the players renames the contributions', () => {
    const names = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(game(4), names, (yields, to) => {
        const moved: number[] = []
        yields.forEach((value, coalition) => (moved[renamed(coalition, to)] = value))
        const before = shapley(4, yields).values
        const after = shapley(4, moved).values
        to.forEach((name, player) => close(before[player] ?? NaN, after[name] ?? NaN))
      }),
    )
  })
})

describe('worked by hand', () => {
  // The glove game: players 0 and 1 have a left glove, player 2 a right one; a pair is worth 1.
  const gloves = Array.from({ length: 8 }, (_, c) => ((c & 3) !== 0 && (c & 4) !== 0 ? 1 : 0))
  test('the glove game is 1/6, 1/6, 4/6', () => {
    const { values } = shapley(3, gloves)
    close(values[0] ?? NaN, 1 / 6)
    close(values[1] ?? NaN, 1 / 6)
    close(values[2] ?? NaN, 4 / 6)
  })
  test('left gloves compete, and each helps the right one: interactions -1/2 and 1/2', () => {
    const { interactions } = shapley(3, gloves)
    close(interactions[0 * 3 + 1] ?? NaN, -1 / 2)
    close(interactions[0 * 3 + 2] ?? NaN, 1 / 2)
    close(interactions[2 * 3 + 0] ?? NaN, 1 / 2)
  })
  test('two policies that do the same are not both nought: they halve it', () => {
    const { values, interactions } = shapley(2, [0, -10, -10, -10])
    expect([...values]).toEqual([-5, -5])
    expect(interactions[1]).toBe(10)
  })
  test('as last ones out both would be nought, as first ones in both the whole: the remainder says so', () => {
    const yields = Float64Array.from([0, -10, -10, -10])
    const last = attributionPlan('last-out', 2, 1, 0, 1)
    expect(last.coalitions.map((members) => [...members])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ])
    expect(last.combine(yields)).toMatchObject({ values: Float64Array.of(0, 0), remainder: Float64Array.of(-10) })
    const first = attributionPlan('first-in', 2, 1, 0, 1).combine(yields)
    expect(first).toMatchObject({ values: Float64Array.of(-10, -10), remainder: Float64Array.of(10) })
  })
  test('outcomes stand beside one another: two at once are each by itself', () => {
    const both = Float64Array.from([0, 1, 2, 1, 4, 3, 7, 2])
    const { values, remainder } = attributionPlan('shapley', 2, 2, 0, 1).combine(both)
    const one = shapley(2, [0, 2, 4, 7]).values
    const other = shapley(2, [1, 1, 3, 2]).values
    expect([...values]).toEqual([one[0], other[0], one[1], other[1]])
    expect([...remainder]).toEqual([0, 0])
  })
})

describe('sampled orders', () => {
  // Above twelve players orders are sampled: players beyond those of the game change nothing.
  const players = 13
  const sample = (pairs: number, seed: number, yields: (coalition: number) => number) => {
    const plan = attributionPlan('shapley', players, 1, pairs, seed)
    const bits = (members: Uint8Array) => members.reduce((all, isIn, i) => all | (isIn << i), 0)
    return plan.combine(Float64Array.from(plan.coalitions, (members) => yields(bits(members))))
  }
  test('sum to the whole, whatever the sample', () => {
    fc.assert(
      fc.property(game(4), fc.integer(), (yields, seed) => {
        const { values } = sample(3, seed, (coalition) => yields[coalition & 15] ?? NaN)
        close(sum(values), (yields[15] ?? NaN) - (yields[0] ?? NaN))
      }),
    )
  })
  test('lie within five standard errors of the exact values', () => {
    const yields = Array.from({ length: 64 }, (_, c) => Math.sin(c * 12.9898) * 100)
    const exact = shapley(6, yields).values
    const { values, errors } = sample(400, 1, (coalition) => yields[coalition & 63] ?? NaN)
    exact.forEach((value, player) => {
      expect(Math.abs(value - (values[player] ?? NaN))).toBeLessThan(5 * (errors?.[player] ?? NaN))
    })
  })
  test('are exact, with no error, where only pairs work on one another: an order and its reverse cancel', () => {
    const pairwise = (c: number) => (c & 1) * 4 + (c & 2) * 3 + ((c & 3) === 3 ? 10 : 0) + ((c & 6) === 6 ? -6 : 0)
    const { values, errors } = sample(5, 7, pairwise)
    const expected = [9, 8, -3]
    expected.forEach((value, player) => close(value, values[player] ?? NaN))
    errors?.forEach((error) => expect(error).toBeLessThan(1e-12))
    expect(errors).toHaveLength(players)
  })
})
