import { describe, expect, it } from 'vitest'
import { chartsText } from '#messages'
import { lineChartSeries, pointIn, stackedAreaSeries, yearsOf } from '../../renderer/charts/chart-series.ts'
import { tableOfSeries } from '../../renderer/charts/chart-table-data.ts'
import { lineChartContent } from '../../renderer/charts/core/line-chart-content.ts'
import { stackedAreaContent } from '../../renderer/charts/core/stacked-area-content.ts'
import { lineChartData } from '../../renderer/charts/line-chart-data.ts'
import { widerExtent } from '../../renderer/charts/live-extent.ts'
import { jointExtent, jointLegend, withJointLooks } from '../../renderer/charts/small-multiples-data.ts'
import { stackedAreaData } from '../../renderer/charts/stacked-area-data.ts'

const frame = { title: 'Emissions', unit: 'Mt', source: 'Shirube' }
const lines = {
  ...frame,
  scenarios: [{ label: 'A', years: [2020, 2030, 2040], values: [10, Number.NaN, 1234.5] }],
  history: [{ label: 'Seen', years: [2010, 2025], values: [5, 6] }],
  targets: [{ label: 'NDC', year: 2030, value: 7 }],
}
const stack = {
  ...frame,
  years: [2020, 2030],
  kind: 'sector' as const,
  layers: [
    { label: 'Power', values: [3, 3] },
    { label: 'Nothing', values: [0, 0] },
    { label: 'Land use', values: [-1, -4] },
  ],
  net: { label: 'Net', values: [2, -1] },
}
const size = { width: 600, height: 300 }

describe('rows of a line chart', () => {
  it('tell a gap of a series from a year that only others have', () => {
    const { rows } = lineChartData(lines, 'light', size, null)
    expect(rows).toEqual([
      { year: 2010, values: [undefined, 5] },
      { year: 2020, values: [10, undefined] },
      { year: 2025, values: [undefined, 6] },
      { year: 2030, values: [null, undefined] },
      { year: 2040, values: [1234.5, undefined] },
    ])
  })
  it('have names beside the ends where there is room, else in the legend', () => {
    expect(lineChartData(lines, 'light', size, null).endLabels).not.toBeNull()
    expect(lineChartData(lines, 'light', { width: 150, height: 300 }, null).endLabels).toBeNull()
  })
  it('stand on an axis that holds at least what is asked for', () => {
    const [low, high] = lineChartData(lines, 'light', size, [-500, 3000]).axes.domain
    expect([low <= -500, high >= 3000]).toEqual([true, true])
  })
})

describe('rows of a stack', () => {
  it('have a band for each sign that a layer takes, and none for a layer that is nothing', () => {
    const { rows, bandLayers } = stackedAreaData(stack, 'dark', size, null)
    expect(rows).toEqual([
      {
        year: 2020,
        bands: [
          [0, 3],
          [-1, 0],
        ],
        net: 2,
      },
      {
        year: 2030,
        bands: [
          [0, 3],
          [-4, 0],
        ],
        net: -1,
      },
    ])
    expect(bandLayers).toEqual([0, 1])
  })
})

describe('series as a reader meets them', () => {
  it('keep their place in the specification, so that a point can be explained', () => {
    const series = stackedAreaSeries(stackedAreaContent(stack), stack.years)
    expect(series.map(({ role, index }) => [role, index])).toEqual([
      ['layer', 2],
      ['layer', 0],
      ['net', 0],
    ])
    expect(series[0]?.places).toEqual([-0.5, -2])
    expect(pointIn(series[0]!, 2030)).toEqual({ role: 'layer', index: 2, label: 'Land use', year: 2030, value: -4 })
  })
  it('fill a table of the years that have a number, never grouped', () => {
    const series = lineChartSeries(lineChartContent(lines))
    expect(yearsOf(series)).toEqual([2010, 2020, 2025, 2030, 2040])
    expect(tableOfSeries(series, chartsText('en'))).toEqual({
      head: [
        { label: 'Year', note: '' },
        { label: 'A', note: '' },
        { label: 'Seen', note: '(observed)' },
        { label: 'NDC', note: '(target)' },
      ],
      rows: [
        ['2010', '', '5.00', ''],
        ['2020', '10.0', '', ''],
        ['2025', '', '6.00', ''],
        ['2030', '', '', '7.00'],
        ['2040', '1,235', '', ''],
      ],
    })
  })
})

describe('the axis while a lever moves', () => {
  it('stands still while it holds the numbers', () => {
    expect(widerExtent([0, 100], [-0, 100])).toBeNull()
  })
  // 0..100 to hold 150: a fifth of 150 beyond it.
  it('leaves a fifth of room beyond the number that left it', () => {
    expect(widerExtent([0, 100], [20, 150])).toEqual([0, 180])
    expect(widerExtent([0, 100], [-50, 60])).toEqual([-80, 100])
  })
})

describe('small multiples', () => {
  const other = { ...lines, scenarios: [{ label: 'B', years: [2020], values: [-40] }], history: [], targets: [] }
  it('share the extent of all', () => {
    expect(jointExtent([lines, other])).toEqual([-40, 1234.5])
    expect(jointExtent([])).toBeNull()
  })
  it('share a legend that names each look once', () => {
    const items = jointLegend([{ spec: lines }, { spec: lines }, { spec: other }], 'light')
    expect(items.map(({ label }) => label)).toEqual(['A', 'Seen', 'B'])
  })
  it('draw each source of observations alike in all of them, and no two alike', () => {
    const seen = (...labels: readonly string[]) => ({
      spec: { ...lines, history: labels.map((label) => ({ label, years: [2010, 2025], values: [5, 6] })) },
    })
    const items = jointLegend(withJointLooks([seen('CAIT', 'EDGAR'), seen('EDGAR'), seen('EI', 'CAIT')]), 'light')
    const observed = items.filter(({ label }) => label !== 'A')
    expect(observed.map(({ label }) => label)).toEqual(['CAIT', 'EDGAR', 'EI'])
    expect(new Set(observed.map((item) => JSON.stringify({ ...item, label: '' }))).size).toBe(3)
  })
})
