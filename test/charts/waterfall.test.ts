import { describe, expect, it } from 'vitest'
import { waterfall, waterfallCsv, type WaterfallSpec } from '#charts'
import { layOutWaterfall } from '../../renderer/charts/core/waterfall.ts'
import { drawnTexts, isWellFormed, overlappingTexts } from './drawing.ts'

const spec: WaterfallSpec = {
  title: 'What each policy does',
  unit: 'Mt CO2-equiv/yr',
  source: 'Shirube',
  year: 2050,
  from: { label: 'Without measures', value: 1000 },
  steps: [
    { label: 'Coal exit', value: -400, error: null },
    { label: 'Rebound', value: 50, error: 2 },
  ],
  to: { label: 'With measures', value: 650 },
  words: { less: 'Less', more: 'More' },
}

describe('a waterfall', () => {
  const { bars, description, items } = layOutWaterfall(spec, { x: 0, y: 0, width: 700, height: 0 })
  const right = (index: number): number => (bars[index]?.box.x ?? 0) + (bars[index]?.box.width ?? 0)

  it('begins each step where the one above it ended, to one scale', () => {
    expect(bars.map(({ part, value }) => [part, value])).toEqual([
      ['total', 1000],
      ['less', -400],
      ['more', 50],
      ['total', 650],
    ])
    expect(right(1)).toBeCloseTo(right(0), 9)
    expect(bars[2]?.box.x).toBeCloseTo(bars[1]?.box.x ?? Number.NaN, 9)
    expect(right(2)).toBeCloseTo(right(3), 9)
    expect((bars[1]?.box.width ?? 0) / (bars[2]?.box.width ?? 1)).toBeCloseTo(8, 9)
  })
  it('says every number in words, steps with their sign', () => {
    expect(description).toBe(
      'Mt CO₂-equiv/yr; Without measures 1,000; Coal exit −400; Rebound +50.0; With measures 650',
    )
  })
  it('tells what takes away from what adds by more than colour', () => {
    const [less, more] = items.map((item) => (item.sign === 'area' ? item.style : null))
    expect(less?.hatch).not.toBe(more?.hatch)
    expect(less?.colour).not.toBe(more?.colour)
  })
  it('is one well-formed drawing with every number apart from the next', () => {
    const svg = waterfall(spec)
    expect(isWellFormed(svg)).toBe(true)
    expect(overlappingTexts(svg)).toEqual([])
    expect(drawnTexts(svg).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Coal exit', '−400', '+50.0', '650']),
    )
  })
  it('crosses zero where a total does', () => {
    const below = { ...spec, steps: [{ label: 'All', value: -1100, error: null }], to: { label: 'End', value: -100 } }
    const [, , end] = layOutWaterfall(below, { x: 0, y: 0, width: 700, height: 0 }).bars
    expect(end?.value).toBe(-100)
    expect(overlappingTexts(waterfall(below))).toEqual([])
  })
  it('is given as a table, with the error of what was sampled', () => {
    expect(waterfallCsv(spec).trimEnd().split('\n')).toEqual([
      'step,unit,year,value,standard_error',
      'Without measures,Mt CO2-equiv/yr,2050,1000,',
      'Coal exit,Mt CO2-equiv/yr,2050,-400,',
      'Rebound,Mt CO2-equiv/yr,2050,50,2',
      'With measures,Mt CO2-equiv/yr,2050,650,',
    ])
  })
})
