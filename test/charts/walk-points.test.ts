import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChartSeries } from '../../renderer/charts/chart-series.ts'
import { heightsIn, nearestPoint, type Standing, walk, type WalkKey } from '../../renderer/charts/walk-points.ts'

const line = (index: number, years: readonly number[], values: readonly number[]): ChartSeries => ({
  role: 'scenario',
  index,
  item: { sign: 'target', label: `line ${index}` },
  years,
  values,
})

const decades = [2020, 2030, 2040, 2050]
const chart = [line(0, decades, [1, 2, Number.NaN, 4]), line(1, [2025], [Number.NaN]), line(2, [2029, 2060], [7, 8])]

describe('walking over the points of a chart', () => {
  it('begins at the last year of the first series that has a number', () => {
    expect(walk(chart, null, 'ArrowLeft')).toEqual({ at: 0, year: 2050 })
    expect(walk(chart.slice(1), null, 'Home')).toEqual({ at: 1, year: 2060 })
    expect(walk([], null, 'End')).toBeNull()
  })
  it('steps over gaps and stays at the ends', () => {
    expect(walk(chart, { at: 0, year: 2050 }, 'ArrowLeft')).toEqual({ at: 0, year: 2030 })
    expect(walk(chart, { at: 0, year: 2050 }, 'ArrowRight')).toEqual({ at: 0, year: 2050 })
    expect(walk(chart, { at: 0, year: 2030 }, 'Home')).toEqual({ at: 0, year: 2020 })
    expect(walk(chart, { at: 0, year: 2030 }, 'End')).toEqual({ at: 0, year: 2050 })
  })
  it('passes over series without a number to the nearest year of the next', () => {
    expect(walk(chart, { at: 0, year: 2030 }, 'ArrowDown')).toEqual({ at: 2, year: 2029 })
    expect(walk(chart, { at: 2, year: 2060 }, 'ArrowUp')).toEqual({ at: 0, year: 2050 })
    expect(walk(chart, { at: 2, year: 2060 }, 'ArrowDown')).toEqual({ at: 2, year: 2060 })
  })
  it('never leads to a point without a number', () => {
    const keys: fc.Arbitrary<WalkKey[]> = fc.array(
      fc.constantFrom<WalkKey[]>('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'),
    )
    const value = fc.oneof(fc.double({ noNaN: true, min: -9, max: 9 }), fc.constant(Number.NaN))
    const lines = fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { maxLength: 4 })
    fc.assert(
      fc.property(lines, keys, (rows, pressed) => {
        const series = rows.map((values, index) => line(index, decades, values))
        let standing: Standing | null = null
        for (const key of pressed) {
          standing = walk(series, standing, key)
          if (standing === null) continue
          const { at, year } = standing
          expect(series[at]?.values[decades.indexOf(year)]).not.toBeNaN()
        }
      }),
    )
  })
})

describe('the point under the pointer', () => {
  it('is that of the nearest year and, in it, of the nearest height', () => {
    expect(nearestPoint(chart, [2020, 2030, 2050, 2060], 2046, 0)).toEqual({ at: 0, year: 2050 })
    expect(nearestPoint(chart, [2029, 2030], 2029.4, 0)).toEqual({ at: 2, year: 2029 })
    expect(nearestPoint(chart, [], 2030, 0)).toBeNull()
  })
  it('lies in the middle of a band where the series is a layer', () => {
    const layer: ChartSeries = { ...line(0, decades, [4, 4, 4, 4]), role: 'layer', places: [2, 12, 2, 2] }
    expect(heightsIn([layer], 2030)).toEqual([12])
  })
})
