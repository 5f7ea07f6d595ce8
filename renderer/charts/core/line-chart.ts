import { drawGrid, drawYears, layOutAxes } from './axes.ts'
import type { LineChartSpec } from './chart-spec.ts'
import { drawEndLabels, heightOf, measureEndLabels } from './end-labels.ts'
import { drawFrame, innerWidth, type Rect } from './frame.ts'
import { layOutLegend } from './legend.ts'
import { lineChartContent } from './line-chart-content.ts'
import { drawHistory, drawScenario, placesOf } from './scenario-lines.ts'
import type { Drawing } from './svg.ts'
import { diamondRects, drawTargets } from './target-marks.ts'
import { drawYearMark, placeYearMark } from './year-mark.ts'

const plotHeight = 400

/**
 * Scenarios over the years with what was observed and what was promised. Lines carry their names and last values at
 * their ends; where those do not fit, the legend names them. Zero is always on the axis.
 */
export function lineChart(spec: LineChartSpec): string {
  const content = lineChartContent(spec)
  const { theme, scenarios, history, targets, ends } = content
  const measured = measureEndLabels(ends)
  const labelled = ends.length > 0 && heightOf(ends, measured) <= plotHeight - 40
  const legend = [...(labelled ? [] : content.scenarioItems), ...content.historyItems]

  const plot = (area: Rect): Drawing => {
    const axes = layOutAxes(area, content.years, content.values, labelled ? measured.width : 14, theme)
    const { x, y, width, height } = axes.plot
    const labels = ends.map((end) => ({ ...end, y: axes.y(end.at) }))
    const lines = [...scenarios, ...history].map((one) => placesOf(one, axes))
    const yearMark = placeYearMark(axes, spec.yearMark, diamondRects(targets, axes), lines)
    return [
      drawGrid(axes),
      drawYears(axes),
      yearMark === null ? '' : drawYearMark(axes, yearMark),
      ...scenarios.map((one, index) => drawScenario(one, index, axes, spec.yearMark?.year ?? -Infinity)),
      ...history.map((one, index) => drawHistory(one, index, axes)),
      drawTargets(targets, axes, lines, yearMark),
      (labelled && drawEndLabels(labels, x + width, y - 10, y + height + 14, theme)) || '',
    ]
  }
  return drawFrame(spec, {
    description: content.description,
    legend: layOutLegend(legend, innerWidth(spec), theme),
    hatches: [],
    plotHeight,
    plot,
  })
}
