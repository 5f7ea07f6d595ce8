import { drawGrid, drawYears, layOutAxes, type Axes } from './axes.ts'
import type { LineChartSpec, YearSeries } from './chart-spec.ts'
import { describeSeries } from './describe-series.ts'
import { drawEndLabels, type EndLabel, heightOf, measureEndLabels } from './end-labels.ts'
import { formatSignificant, formatYear } from './format-number.ts'
import { chartText, drawFrame, innerWidth, longest, type Rect } from './frame.ts'
import { layOutLegend, type LegendItem } from './legend.ts'
import { isDrawable } from './linear-scale.ts'
import { marker } from './marker.ts'
import { yearTicks } from './nice-ticks.ts'
import { historyStyle, scenarioStyle } from './palette.ts'
import { linePath, type Place } from './path.ts'
import { element } from './svg.ts'
import { drawTargets } from './target-marks.ts'

const plotHeight = 400
const thickness = 2.4
const historyThickness = 2

/**
 * Scenarios over the years with what was observed and what was promised. Lines carry their names at their ends; where
 * those do not fit, the legend names them. Zero is always on the axis.
 */
export function lineChart(spec: LineChartSpec): string {
  const scenarios = spec.scenarios.map(withCleanLabel)
  const history = (spec.history ?? []).map(withCleanLabel)
  const targets = (spec.targets ?? [])
    .filter(({ value }) => isDrawable(value))
    .map((target) => ({ ...target, label: chartText(target.label, longest.label) }))

  const ends = scenarios.map((series) => lastKnown(series))
  const named = scenarios.map(({ label }, index) => ({ label, value: ends[index]?.text ?? null }))
  const measured = measureEndLabels(named)
  const labelled = named.length > 0 && heightOf(named, measured) <= plotHeight - 40

  const everyYear = [...scenarios, ...history].flatMap(({ years }) => years).concat(targets.map(({ year }) => year))
  const everyValue = [...scenarios, ...history].flatMap(drawnValues).concat(targets.map(({ value }) => value))
  const years = [least(everyYear, 0), most(everyYear, 1)] as const
  const values = [Math.min(0, least(everyValue, 0)), Math.max(0, most(everyValue, 0))] as const

  const legend: LegendItem[] = [
    ...(labelled ? [] : scenarios.map(({ label }, index): LegendItem => ({ ...scenarioSign(index), label }))),
    ...history.map(({ label }, index): LegendItem => historySign(label, index)),
  ]
  const draw = (area: Rect): string => {
    const axes = layOutAxes(area, years, values, labelled ? measured.width : 14)
    const labels = scenarios.map(({ label }, index): EndLabel => ({
      label,
      value: ends[index]?.text ?? null,
      colour: scenarioStyle(index).colour,
      y: axes.y(ends[index]?.value ?? 0),
    }))
    const { plot } = axes
    return [
      drawGrid(axes),
      drawYears(axes, spec.yearMark),
      ...scenarios.map((series, index) => drawScenario(series, index, axes)),
      ...history.map((series, index) => drawHistory(series, index, axes)),
      drawTargets(
        targets,
        axes,
        [...scenarios, ...history].map((series) => placesOf(series, axes)),
      ),
      (labelled && drawEndLabels(labels, plot.x + plot.width, area.y, plot.y + plot.height + 14)) || '',
    ].join('')
  }
  return drawFrame(spec, {
    description: describe(spec, scenarios, history, targets),
    legend: layOutLegend(legend, innerWidth(spec)),
    hatches: [],
    plotHeight,
    plot: draw,
  })
}

const withCleanLabel = (series: YearSeries): YearSeries => ({
  ...series,
  label: chartText(series.label, longest.label),
})

const drawnValues = ({ years, values }: YearSeries): number[] =>
  years.flatMap((_, index) => (isDrawable(values[index]) ? [values[index]] : []))

const least = (numbers: readonly number[], otherwise: number): number =>
  numbers.length === 0 ? otherwise : numbers.reduce((a, b) => Math.min(a, b))
const most = (numbers: readonly number[], otherwise: number): number =>
  numbers.length === 0 ? otherwise : numbers.reduce((a, b) => Math.max(a, b))

function lastKnown({ years, values }: YearSeries): { readonly value: number; readonly text: string } | null {
  for (let index = years.length - 1; index >= 0; index--) {
    const value = values[index]
    if (isDrawable(value)) return { value, text: `${formatSignificant(value)} (${formatYear(years[index] ?? 0)})` }
  }
  return null
}

const placesOf = ({ years, values }: YearSeries, { x, y }: Axes): Place[] =>
  years.map((year, index) => {
    const value = values[index]
    return isDrawable(value) ? [x(year), y(value)] : null
  })

function drawScenario(series: YearSeries, index: number, axes: Axes): string {
  const { colour, dash, marker: shape } = scenarioStyle(index)
  const places = placesOf(series, axes)
  // Marks stand at the years that the axis names, so that they fall under one another and help reading across.
  const marked = new Set(yearTicks(axes.first, axes.last, Math.max(2, Math.floor(axes.plot.width / 62))))
  return [
    element('path', {
      d: linePath(places),
      fill: 'none',
      stroke: colour,
      'stroke-width': thickness,
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
      'stroke-dasharray': dash || null,
    }),
    ...series.years.map((year, t) => {
      const place = places[t]
      return place && marked.has(year) ? marker(shape, place[0], place[1], 8, colour) : ''
    }),
  ].join('')
}

function drawHistory(series: YearSeries, index: number, axes: Axes): string {
  const { colour, dash } = historyStyle(index)
  return element('path', {
    d: linePath(placesOf(series, axes)),
    fill: 'none',
    stroke: colour,
    'stroke-width': historyThickness,
    'stroke-linejoin': 'round',
    'stroke-linecap': dash === '' ? 'round' : 'butt',
    'stroke-dasharray': dash || null,
  })
}

const scenarioSign = (index: number) => {
  const { marker: shape, ...style } = scenarioStyle(index)
  return { sign: 'line', style, marker: shape, thickness } as const
}

const historySign = (label: string, index: number): LegendItem => ({
  sign: 'line',
  label,
  style: historyStyle(index),
  marker: null,
  thickness: historyThickness,
})

function describe(
  spec: LineChartSpec,
  scenarios: readonly YearSeries[],
  history: readonly YearSeries[],
  targets: readonly { readonly label: string; readonly year: number; readonly value: number }[],
): string {
  const lines = [...history, ...scenarios].map(({ label, years, values }) => describeSeries(label, years, values))
  const marks = targets.map(({ label, year, value }) => describeSeries(label, [year], [value]))
  return [chartText(spec.unit, longest.label), ...lines, ...marks].join('; ')
}
