import type { Axes } from './axes.ts'
import type { YearSeries } from './chart-spec.ts'
import { isDrawable } from './linear-scale.ts'
import { marker } from './marker.ts'
import { yearTicks } from './nice-ticks.ts'
import { historyStyle, scenarioStyle } from './palette.ts'
import { linePath, type Place } from './path.ts'
import { type Drawing, element } from './svg.ts'

export const thickness = { scenario: 2.4, history: 2 } as const

/** Where a series lies on the page; null where it has no value that can be drawn. */
export const placesOf = ({ years, values }: YearSeries, { x, y }: Axes): Place[] =>
  years.map((year, index) => {
    const value = values[index]
    return isDrawable(value) ? [x(year), y(value)] : null
  })

/** The line of the n-th scenario with its marks. */
export function drawScenario(series: YearSeries, index: number, axes: Axes, since: number): Drawing {
  const { colour, dash } = scenarioStyle(series.look ?? index, axes.theme)
  return [
    element('path', {
      d: linePath(placesOf(series, axes)),
      fill: 'none',
      stroke: colour,
      'stroke-width': thickness.scenario,
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
      'stroke-dasharray': dash || null,
    }),
    ...drawMarks(series, index, axes, since),
  ]
}

/**
 * A mark of the n-th scenario at each year that the axis names after `since`: marks fall under one another and help
 * reading across, and do not pile up where scenarios still share their past.
 */
export function drawMarks(series: YearSeries, index: number, axes: Axes, since: number): Drawing[] {
  const { colour, marker: shape } = scenarioStyle(series.look ?? index, axes.theme)
  const places = placesOf(series, axes)
  const named = new Set(yearTicks(axes.first, axes.last, axes.yearLabels))
  return series.years.map((year, t) => {
    const place = places[t]
    return place && year > since && named.has(year) ? marker(shape, place[0], place[1], 8, colour, axes.theme) : ''
  })
}

/** The line of the n-th observed series: grey, without marks. */
export function drawHistory(series: YearSeries, index: number, axes: Axes): Drawing {
  const { colour, dash } = historyStyle(series.look ?? index, axes.theme)
  return element('path', {
    d: linePath(placesOf(series, axes)),
    fill: 'none',
    stroke: colour,
    'stroke-width': thickness.history,
    'stroke-linejoin': 'round',
    'stroke-linecap': dash === '' ? 'round' : 'butt',
    'stroke-dasharray': dash || null,
  })
}
