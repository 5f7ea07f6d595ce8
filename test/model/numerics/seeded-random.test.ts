import { describe, expect, it } from 'vitest'
import { seededRandom, splitMix64, xoshiro128 } from '../../../model/numerics/seeded-random.ts'

describe('seeded random numbers', () => {
  it('xoshiro128** gives the sequence of the reference code from state 1, 2, 3, 4', () => {
    // Reference implementation 1.1 (prng.di.unimi.it), as recorded in the tests of Rust's rand_xoshiro.
    const { uint32 } = xoshiro128([1, 2, 3, 4])
    const expected = [
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]
    expect(expected.map(() => uint32())).toEqual(expected)
  })

  it('SplitMix64 gives the sequence published for seed 1234567', () => {
    const next = splitMix64(1234567n)
    const expected = [6457827717110365317n, 3203168211198807973n, 9817491932198370423n, 4593380528125082431n]
    expect(expected.map(() => next())).toEqual(expected)
  })

  it('the same seed gives the same numbers, another seed others', () => {
    const draw = (seed: number): number[] => {
      const random = seededRandom(seed)
      return Array.from({ length: 5 }, () => random.uniform())
    }
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
    expect(draw(-1)).not.toEqual(draw(1))
  })

  it('uniform numbers fill [0, 1) evenly', () => {
    const random = seededRandom(1)
    const counts = new Array<number>(10).fill(0)
    for (let k = 0; k < 100_000; k++) {
      const u = random.uniform()
      expect(u >= 0 && u < 1).toBe(true)
      counts[Math.floor(10 * u)]! += 1
    }
    // Each decile holds 10,000 with a standard deviation of 95: five of those either way.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(475)
  })

  it('below(n) draws each whole number alike', () => {
    const random = seededRandom(2)
    const counts = [0, 0, 0]
    for (let k = 0; k < 30_000; k++) counts[random.below(3)]! += 1
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(410)
    expect(random.below(1)).toBe(0)
  })

  it('below(n) draws again in the stretch that would favour small results', () => {
    // 3 does not divide 2^32: the last draw, 2^32 - 1, is one too many. From this state it is the first to come:
    // rotl(5 * 0x831c71c7, 7) * 9 = 2^32 - 1 modulo 2^32.
    const state = [8, 0x831c71c7, 2, 3] as const
    const outputs = xoshiro128(state)
    expect(outputs.uint32()).toBe(0xffffffff)
    const second = outputs.uint32()
    expect(xoshiro128(state).below(0x100000000)).toBe(0xffffffff)
    expect(xoshiro128(state).below(3)).toBe(second % 3)
    expect(second % 3).not.toBe(0xffffffff % 3)
  })

  it('throws for a seed or a state that no caller may pass', () => {
    expect(() => seededRandom(0.5)).toThrow(RangeError)
    expect(() => xoshiro128([0, 0, 0, 0])).toThrow(RangeError)
  })
})
