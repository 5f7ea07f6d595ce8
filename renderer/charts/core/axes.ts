import { formatYear } from './format-number.ts'
import type { Rect } from './frame.ts'
import { linearScale, type Scale } from './linear-scale.ts'
import { niceTicks, tickLabels, type Ticks, yearTicks } from './nice-ticks.ts'
import { type Drawing, element, pixels } from './svg.ts'
import { ascent, textBlock } from './text-block.ts'
import { textWidth } from './text-width.ts'
import type { Theme } from './theme.ts'

const size = 12.5
/** Room under the plot for the years. */
export const yearRoom = 26

/** The plot within its area, and the scales that put data on it. */
export interface Axes {
  readonly plot: Rect
  readonly x: Scale
  readonly y: Scale
  readonly ticks: Ticks
  readonly first: number
  readonly last: number
  /** How many years can be written under the plot without touching. */
  readonly yearLabels: number
  readonly theme: Theme
  /** Least and greatest value that the plot has room for. */
  readonly domain: readonly [number, number]
}

/** The range of the data with a little air at the ends that are not zero; zero is always in it. */
export function padded(least: number, most: number): readonly [number, number] {
  const [low, high] = [Math.min(0, least), Math.max(0, most)]
  const air = (high - low) * 0.04
  return high - low < 1e-90 ? [0, 1] : [low < 0 ? low - air : 0, high > 0 ? high + air : 0]
}

/** Axes over the years first..last and the values low..high, leaving `right` pixels for labels beside the plot. */
export function layOutAxes(
  area: Rect,
  years: readonly [number, number],
  values: readonly [number, number],
  right: number,
  theme: Theme,
): Axes {
  const [low, high] = padded(values[0], values[1])
  const ticks = niceTicks(low, high, Math.max(3, Math.min(8, Math.floor(area.height / 44))))
  const left = Math.ceil(Math.max(...tickLabels(ticks).map((label) => textWidth(label, size)))) + 8
  const plot = { x: area.x + left, y: area.y + 6, width: area.width - left - right, height: area.height - 6 - yearRoom }
  const [first, last] = years
  return {
    plot,
    first,
    last,
    ticks,
    theme,
    domain: [low, high],
    yearLabels: Math.max(2, Math.floor(plot.width / 62)),
    x: linearScale(first, last, plot.x, plot.x + plot.width),
    y: linearScale(low, high, plot.y + plot.height, plot.y),
  }
}

/** Grid lines with their values, drawn under the data. */
export function drawGrid({ plot, y, ticks, theme }: Axes): Drawing {
  const labels = tickLabels(ticks)
  return ticks.values.map((value, index) => {
    const place = y(value)
    const line = element('path', {
      d: `M${pixels(plot.x)},${pixels(place)}H${pixels(plot.x + plot.width)}`,
      stroke: theme.grid,
      'stroke-width': 1,
    })
    const text = textBlock([labels[index] ?? ''], plot.x - 8, place - ascent(size) + size * 0.36, {
      size,
      colour: theme.soft,
      anchor: 'end',
    })
    return [line, text]
  })
}

/** The zero line and the years with their small strokes; drawn over areas and under lines. */
export function drawYears({ plot, x, y, first, last, yearLabels, theme }: Axes): Drawing {
  const bottom = plot.y + plot.height
  const parts: Drawing[] = [
    element('path', {
      d: `M${pixels(plot.x)},${pixels(y(0))}H${pixels(plot.x + plot.width)}`,
      stroke: theme.zero,
      'stroke-width': 1.2,
    }),
  ]
  for (const year of yearTicks(first, last, yearLabels)) {
    parts.push(element('path', { d: `M${pixels(x(year))},${pixels(bottom)}v5`, stroke: theme.zero, 'stroke-width': 1 }))
    const label = { size, colour: theme.soft, anchor: 'middle' } as const
    parts.push(textBlock([formatYear(year)], x(year), bottom + 7, label))
  }
  return parts
}
