import { describe, expect, it } from 'vitest'
import type { StackedAreaSpec } from '#charts'
import { stackedArea } from '#charts'
import { placeEndLabels } from '../../renderer/charts/core/end-labels.ts'
import { stackedAreaData } from '../../renderer/charts/stacked-area-data.ts'

const stackOf = (count: number): StackedAreaSpec => ({
  title: 'Parts',
  unit: 'Mt',
  source: 'none',
  years: [0, 100],
  across: { label: 'Price', unit: 'USD/t' },
  kind: 'sector',
  layers: Array.from({ length: count }, (_, k) => ({ label: `Part ${k + 1}`, values: [1, 2] })),
  net: { label: 'All', values: [count, 2 * count] },
})

describe('layers of a stack', () => {
  it('have names beside them wherever names are said to fit, however high the chart is', () => {
    const fitting = Array.from({ length: 200 }, (_, i) => 200 + i).filter((height) => {
      const { content, endLabels, axes } = stackedAreaData(stackOf(15), 'light', { width: 1000, height }, null)
      if (endLabels === null) return false
      const { x, y, width, height: room } = axes.plot
      const labels = content.ends.map((end) => ({ ...end, y: axes.y(end.at) }))
      expect(placeEndLabels(labels, endLabels, x + width, y - 6, y + room + 12)).not.toBeNull()
      return true
    })
    expect(fitting.length).toBeGreaterThan(10)
    expect(fitting.length).toBeLessThan(190)
  })

  it.each(Array.from({ length: 30 }, (_, k) => k + 1))(
    '%i of them are all named in the picture that is saved',
    (count) => {
      const svg = stackedArea(stackOf(count))
      for (let k = 1; k <= count; k++) expect(svg).toContain(`>Part ${k}<`)
    },
  )
})
