import { describe, expect, it } from 'vitest'
import { ramp } from '../../../model/policies/ramp.ts'

const over = (from: number, to: number, start: number, end: number, years: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => ramp(from + i, start, end, years))

describe('the ramp of a policy', () => {
  it('of four years gains a quarter a year from its start on', () => {
    expect(over(2019, 2025, 2020, Infinity, 4)).toEqual([0, 0.25, 0.5, 0.75, 1, 1, 1])
  })

  it('of no years or one holds in full from the first', () => {
    expect(over(2019, 2021, 2020, Infinity, 0)).toEqual([0, 1, 1])
    expect(over(2019, 2021, 2020, Infinity, 1)).toEqual([0, 1, 1])
  })

  it('ends after its last year, full or not', () => {
    expect(over(2019, 2023, 2020, 2021, 4)).toEqual([0, 0.25, 0.5, 0, 0])
  })

  it('that began before the base year has come as far as it has', () => expect(ramp(2018, 2016, Infinity, 6)).toBe(0.5))
})
