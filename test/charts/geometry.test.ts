import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutAxes } from '../../renderer/charts/core/axes.ts'
import { scenarioStyle } from '../../renderer/charts/core/palette.ts'
import { overlaps } from '../../renderer/charts/core/place-label.ts'
import { diamondRects } from '../../renderer/charts/core/target-marks.ts'
import { placeYearMark } from '../../renderer/charts/core/year-mark.ts'
import { linearScale } from '../../renderer/charts/core/linear-scale.ts'
import { bandPath, linePath } from '../../renderer/charts/core/path.ts'
import { spreadLabels } from '../../renderer/charts/core/spread-labels.ts'
import { stackLayers } from '../../renderer/charts/core/stack.ts'
import { themes } from '../../renderer/charts/core/theme.ts'
import { pixels } from '../../renderer/charts/core/svg.ts'

describe('scale', () => {
  // 2018 at 100 px, 2060 at 520 px: ten pixels a year, 2030 at 100 + 12 x 10.
  it('is the straight line through two points', () => {
    expect(linearScale(2018, 2060, 100, 520)(2030)).toBe(220)
  })
  it('puts all at the start where there is no extent', () => {
    expect(linearScale(5, 5, 100, 520)(5)).toBe(100)
  })
})

describe('axes', () => {
  // Values 0..480 get 4 % of air above: 0..499.2 over 400 - 6 - 26 = 368 px, so 480 stands 480 / 499.2 x 368 = 353.85 px
  // above the zero line, which stands at 10 + 6 + 368 = 384.
  it('put zero on the lower edge and the greatest value a little below the upper', () => {
    const axes = layOutAxes({ x: 0, y: 10, width: 600, height: 400 }, [2018, 2060], [0, 480], 100, themes.light)
    expect(axes.y(0)).toBe(384)
    expect(axes.y(480)).toBeCloseTo(384 - 353.846, 2)
    expect(axes.x(2060)).toBe(500)
    expect(axes.x(2018)).toBe(axes.plot.x)
  })
})

describe('the mark of a year', () => {
  const axes = layOutAxes({ x: 0, y: 0, width: 600, height: 400 }, [1990, 2060], [0, 900], 100, themes.light)
  const mark = { year: 2023, label: 'observed drivers to 2023' }
  const placed = (targets: Parameters<typeof diamondRects>[0]) => {
    const marks = diamondRects(targets, axes)
    const { x = 0, rect } = placeYearMark(axes, mark, marks) ?? {}
    return { x, rect, isFree: rect !== undefined && !marks.some((one) => overlaps(rect, one)) }
  }
  const at = (year: number, value: number) => ({ label: '', year, value })

  it('has its words at the top, right of its line', () => {
    const { x, rect } = placed([])
    expect(rect).toMatchObject({ x: x + 5, y: axes.plot.y + 1 })
  })
  it('gives way to the diamond of a target: to the left, and down where both sides are taken', () => {
    const right = placed([at(2030, 925)])
    expect([right.isFree, (right.rect?.x ?? 0) < right.x, right.rect?.y]).toEqual([true, true, axes.plot.y + 1])
    const both = placed([at(2030, 925), at(2015, 925)])
    expect([both.isFree, (both.rect?.y ?? 0) > axes.plot.y + 1]).toEqual([true, true])
  })
  it('gives way to lines that would strike its words through', () => {
    const top = axes.plot.y + 8
    const across = [axes.plot.x, axes.plot.x + axes.plot.width] as const
    const flat = (y: number) => across.map((x): [number, number] => [x, y])
    const rect = placeYearMark(axes, mark, [], [flat(top)])?.rect
    expect(rect?.y).toBeGreaterThan(top)
    // A line on the right alone leaves the left of the same height.
    const { x = 0, rect: left } =
      placeYearMark(
        axes,
        mark,
        [],
        [
          [
            [500, top],
            [300, top],
          ],
        ],
      ) ?? {}
    expect([left?.y, (left?.x ?? x) < x]).toEqual([axes.plot.y + 1, true])
  })
  it('is not there for a year that the plot does not hold', () => {
    expect(placeYearMark(axes, { ...mark, year: 1990 }, [])).toBeNull()
    expect(placeYearMark(axes, undefined, [])).toBeNull()
  })
})

describe('the looks of lines', () => {
  const looks = Array.from({ length: 24 }, (_, index) => scenarioStyle(index, themes.light))

  it('are told apart without colour: eight marks, none of them the diamond of a target, then with dashes', () => {
    expect(new Set(looks.slice(0, 8).map(({ marker }) => marker)).size).toBe(8)
    expect(looks.map(({ marker }) => marker)).not.toContain('diamond')
    expect(new Set(looks.map(({ marker, dash }) => `${marker} ${dash}`)).size).toBe(24)
  })
})

describe('paths', () => {
  it('lifts the pen over a gap and sets a dot for a lone point', () => {
    expect(linePath([[0, 1], [10, 2.005], null, [30, 4], null])).toBe('M0,1L10,2.01M30,4h0')
  })
  it('goes there along the upper edge and back along the lower', () => {
    expect(bandPath([0, 10], [5, 6], [8, 9])).toBe('M0,5L10,6L10,9L0,8Z')
  })
  it('is empty without points', () => {
    expect(linePath([])).toBe('')
    expect(bandPath([], [], [])).toBe('')
  })
  it('writes places to a hundredth, never as minus nought', () => {
    expect([1.005, -0.001, 12.3456, 7].map(pixels)).toEqual(['1', '0', '12.35', '7'])
    expect(() => pixels(Number.NaN)).toThrow(RangeError)
  })
})

describe('stack', () => {
  // Year 0: 3 on 0, 2 on 3, -1 below 0. Year 1: 3 on 0, -4 below 0, -2 below -4.
  it('piles sources up and sinks down, each from zero', () => {
    const [a, b, c] = stackLayers(
      [
        [3, 3],
        [2, -4],
        [-1, -2],
      ],
      2,
    )
    expect(a?.positive).toEqual({ lower: [0, 0], upper: [3, 3] })
    expect(b).toEqual({ positive: { lower: [3, 3], upper: [5, 3] }, negative: { lower: [0, -4], upper: [0, 0] } })
    expect(c?.negative).toEqual({ lower: [-1, -6], upper: [0, -4] })
  })
  it('counts a missing value as nothing', () => {
    expect(stackLayers([[Number.NaN], [2]], 1)[1]?.positive).toEqual({ lower: [0], upper: [2] })
  })
})

describe('labels beside the ends', () => {
  const wishes = (...wanted: number[]) => wanted.map((one) => ({ wanted: one, height: 10 }))

  // 50 and 52 overlap by 8: both give 4. 90 is not touched.
  it('pushes two labels apart by half the overlap each', () => {
    expect(spreadLabels(wishes(50, 52, 90), 0, 100)).toEqual([46, 56, 90])
  })
  // Three at 97 need 30 px above 100: tops 70, 80, 90.
  it('keeps within the bounds', () => {
    expect(spreadLabels(wishes(97, 97, 97), 0, 100)).toEqual([75, 85, 95])
    expect(spreadLabels(wishes(-40, 3), 0, 100)).toEqual([5, 15])
  })
  it('gives up where they cannot fit', () => {
    expect(spreadLabels(wishes(1, 2, 3), 0, 29)).toBeNull()
  })
  it('never overlaps, never leaves the bounds, keeps the order', () => {
    const label = fc.record({
      wanted: fc.double({ min: -200, max: 700, noNaN: true }),
      height: fc.integer({ min: 5, max: 40 }),
    })
    fc.assert(
      fc.property(fc.array(label, { maxLength: 12 }), (labels) => {
        const middles = spreadLabels(labels, 0, 500)
        if (middles === null) return
        const boxes = labels.map(({ wanted, height }, index) => ({ wanted, top: middles[index]! - height / 2, height }))
        boxes.sort((a, b) => a.top - b.top)
        boxes.forEach(({ top, height, wanted }, index) => {
          const before = boxes[index - 1]
          expect(top).toBeGreaterThanOrEqual(before ? before.top + before.height - 1e-9 : -1e-9)
          expect(top + height).toBeLessThanOrEqual(500 + 1e-9)
          if (before) expect(wanted).toBeGreaterThanOrEqual(before.wanted)
        })
      }),
    )
  })
})
