import { drawGrid, drawYears, layOutAxes } from './axes.ts'
import type { StackedAreaSpec } from './chart-spec.ts'
import { drawEndLabels, heightOf, measureEndLabels, roomForNames } from './end-labels.ts'
import { drawFrame, innerWidth, type Rect } from './frame.ts'
import { hatchedArea } from './hatch.ts'
import { layOutLegend } from './legend.ts'
import { isDrawable } from './linear-scale.ts'
import { bandPath, linePath, type Place } from './path.ts'
import { hasExtent, stackedAreaContent } from './stacked-area-content.ts'
import { type Drawing, element } from './svg.ts'
import type { Theme } from './theme.ts'
import { drawYearMark, placeYearMark } from './year-mark.ts'

const plotHeight = 400

/**
 * Parts of a total, stacked: sources upwards from zero, sinks downwards, and the net of both as a line. Layers are named
 * at the right where there is room, otherwise in the legend. A layer that is nothing in every year is left out.
 */
export function stackedArea(spec: StackedAreaSpec): string {
  const { years } = spec
  const content = stackedAreaContent(spec)
  const { theme, layers, bands, net, ends } = content
  const last = years.length - 1
  const measured = measureEndLabels(ends)
  const labelled = ends.length > 0 && heightOf(ends, measured) <= roomForNames(plotHeight)

  const draw = (area: Rect): Drawing => {
    const axes = layOutAxes(
      area,
      [years[0] ?? 0, years[last] ?? 1],
      content.values,
      labelled ? measured.width : 14,
      theme,
    )
    const across = years.map(axes.x)
    const place = (edge: readonly number[]): number[] => edge.map(axes.y)
    const areas = layers.flatMap(({ style }, index) => {
      const band = bands[index]
      return (band ? [band.positive, band.negative] : []).filter(hasExtent).map((edges) => {
        const d = bandPath(across, place(edges.upper), place(edges.lower))
        return hatchedArea('path', { d, stroke: theme.paper, 'stroke-width': 0.8, 'stroke-linejoin': 'round' }, style)
      })
    })
    const netPlaces = net
      ? years.map((_, t): Place => (isDrawable(net.values[t]) ? [across[t] ?? 0, axes.y(net.values[t])] : null))
      : []
    const labels = ends.map((end) => ({ ...end, y: axes.y(isDrawable(end.at) ? end.at : 0) }))
    const { plot } = axes
    const yearMark = placeYearMark(axes, spec.yearMark, [])
    return [
      drawGrid(axes),
      ...areas,
      drawYears(axes),
      yearMark === null ? '' : drawYearMark(axes, yearMark),
      drawNet(netPlaces, theme),
      (labelled && drawEndLabels(labels, plot.x + plot.width, area.y - 6, plot.y + plot.height + 6, theme)) || '',
    ]
  }
  return drawFrame(spec, {
    description: content.description,
    legend: layOutLegend(labelled ? [] : content.items, innerWidth(spec), theme),
    hatches: layers.map(({ style }) => style.hatch),
    plotHeight,
    plot: draw,
  })
}

function drawNet(places: readonly Place[], theme: Theme): Drawing {
  if (places.length === 0) return ''
  const line = { d: linePath(places), fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }
  return [
    element('path', { ...line, stroke: theme.paper, 'stroke-width': 4.6 }),
    element('path', { ...line, stroke: theme.ink, 'stroke-width': 2.4 }),
  ]
}
