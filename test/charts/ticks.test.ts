import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exponentOf, formatFixed, formatSignificant, formatYear } from '../../renderer/charts/core/format-number.ts'
import { niceTicks, tickLabels, yearTicks } from '../../renderer/charts/core/nice-ticks.ts'

describe('ticks of an axis', () => {
  // 0..1043 at most 8: a step of 100 gives 11 ticks, 200 gives 0, 200, ..., 1000: six.
  it('takes the smallest round step that leaves no more than asked for', () => {
    expect(niceTicks(0, 1043, 8)).toEqual({ step: 200, values: [0, 200, 400, 600, 800, 1000] })
  })
  // -88..531: a step of 50 gives 12 (-50..500), 100 gives 0..500: six. -100 lies outside.
  it('keeps within the range', () => {
    expect(niceTicks(-88, 531, 8)).toEqual({ step: 100, values: [0, 100, 200, 300, 400, 500] })
  })
  it('counts in multiples, so that 3 x 0.1 is 0.3', () => {
    expect(niceTicks(0, 0.5, 8).values).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5])
  })
  it('writes as many decimals as the step needs, and groups thousands', () => {
    expect(tickLabels(niceTicks(0, 0.5, 8))).toEqual(['0.0', '0.1', '0.2', '0.3', '0.4', '0.5'])
    expect(tickLabels(niceTicks(-1500, 500, 5))).toEqual(['−1,500', '−1,000', '−500', '0', '500'])
  })
  it('has no minus nought', () => {
    expect(niceTicks(-1, 1, 4).values.every((value) => !Object.is(value, -0))).toBe(true)
  })
  it('refuses a range that is none', () => {
    for (const [low, high] of [
      [1, 1],
      [2, 1],
      [0, Infinity],
      [Number.NaN, 1],
    ] as const) {
      expect(() => niceTicks(low, high, 5)).toThrow(RangeError)
    }
  })
  it('holds for any range: even steps of 1, 2 or 5, within, not too many, and not too few', () => {
    const size = fc.double({ min: 1e-6, max: 1e12, noNaN: true })
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        size,
        fc.integer({ min: 3, max: 10 }),
        (low, extent, most) => {
          fc.pre(extent > Math.abs(low) * 1e-6)
          const { step, values } = niceTicks(low, low + extent, most)
          expect(values.length).toBeLessThanOrEqual(most)
          // The next smaller step is at least 2/5 of this one and gave more than `most`.
          expect(extent / step).toBeGreaterThan((most - 1) * 0.4 - 1)
          expect(values.every((value) => value >= low - extent * 1e-9 && value <= low + extent * (1 + 1e-9))).toBe(true)
          expect(['1', '2', '5']).toContain(String(step / Number(`1e${exponentOf(step)}`))[0])
        },
      ),
    )
  })
})

describe('years under an axis', () => {
  it('names the first and the last, and round years that do not crowd them', () => {
    expect(yearTicks(2018, 2060, 12)).toEqual([2018, 2025, 2030, 2035, 2040, 2045, 2050, 2055, 2060])
    expect(yearTicks(1990, 2060, 12)).toEqual([1990, 2000, 2010, 2020, 2030, 2040, 2050, 2060])
    expect(yearTicks(2018, 2018, 12)).toEqual([2018])
    expect(yearTicks(2018, 2021, 12)).toEqual([2018, 2019, 2020, 2021])
  })
  it('never groups a year', () => {
    expect(formatYear(2031)).toBe('2031')
  })
})

describe('numbers in labels', () => {
  it.each([
    [1043.4, '1,043'],
    [-247.3, '−247'],
    [58.24, '58.2'],
    [5.824, '5.82'],
    [0.05824, '0.0582'],
    [0, '0'],
    [1234567.8, '1,234,568'],
    [Number.NaN, '–'],
  ])('writes %d as %s', (value, text) => {
    expect(formatSignificant(value)).toBe(text)
  })
  it('gives nothing below the last decimal a sign', () => {
    expect(formatFixed(-0.0001, 2)).toBe('0.00')
    expect(formatFixed(-0.006, 2)).toBe('−0.01')
  })
  it('reads the power of ten exactly at the powers', () => {
    expect([1000, 999.999, 0.001, 0, -20].map(exponentOf)).toEqual([3, 2, -3, 0, 1])
  })
})
