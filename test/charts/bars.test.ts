import { describe, expect, it } from 'vitest'
import { barChart, barCsv, type BarSpec } from '#charts'
import { layOutBars } from '../../renderer/charts/core/bar-chart.ts'
import { writeSvg } from '../../renderer/charts/core/svg.ts'
import { drawnTexts, isWellFormed, overlappingTexts } from './drawing.ts'

const spec: BarSpec = {
  title: 'Change against current policies',
  unit: 'Mt',
  source: 'Shirube',
  year: 2050,
  groups: ['Power', 'Land use'],
  scenarios: [
    { label: 'A', values: [-300, 40] },
    { label: 'B', values: [100, Number.NaN] },
  ],
}

describe('bars side by side', () => {
  const { bars, description } = layOutBars(spec, { x: 0, y: 0, width: 600, height: 300 })

  it('run from zero to both sides, to one scale', () => {
    const [minus, plus, small] = bars
    expect(bars.map(({ group, scenario, value }) => [group, scenario, value])).toEqual([
      [0, 0, -300],
      [0, 1, 100],
      [1, 0, 40],
    ])
    // Where the bar below zero ends, those above it begin.
    expect((minus?.box.x ?? 0) + (minus?.box.width ?? 0)).toBeCloseTo(plus?.box.x ?? Number.NaN, 9)
    expect((minus?.box.width ?? 0) / (plus?.box.width ?? 1)).toBeCloseTo(3, 9)
    expect((plus?.box.width ?? 0) / (small?.box.width ?? 1)).toBeCloseTo(2.5, 9)
  })
  it('are told in words, a missing one as such', () => {
    expect(description).toBe('Mt; Power: A −300, B 100; Land use: A 40.0, B –')
  })
  it('are one well-formed drawing with every number apart from the next', () => {
    const svg = barChart(spec)
    expect(isWellFormed(svg)).toBe(true)
    expect(overlappingTexts(svg)).toEqual([])
    expect(drawnTexts(svg).map(({ text }) => text)).toEqual(expect.arrayContaining(['Power', '−300', '100', '40.0']))
  })
  it('have every number of their axis within, nought at the left edge too', () => {
    const above = { ...spec, scenarios: [{ label: 'A', values: [300, 40] }] }
    const svg = writeSvg(layOutBars(above, { x: 0, y: 0, width: 600, height: 300 }).drawing)
    const nought = drawnTexts(svg).find(({ text }) => text === '0')
    expect(nought?.left).toBeGreaterThanOrEqual(0)
  })
  it('are a drawing of nothing where there is nothing', () => {
    expect(isWellFormed(barChart({ ...spec, groups: [], scenarios: [] }))).toBe(true)
  })
  it('are given as a table', () => {
    expect(barCsv(spec).split('\n').slice(0, 3)).toEqual([
      'group,scenario,unit,year,value',
      'Power,A,Mt,2050,-300',
      'Power,B,Mt,2050,100',
    ])
  })
})
