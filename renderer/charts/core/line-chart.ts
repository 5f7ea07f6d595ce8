import { drawGrid, drawYears, layOutAxes } from './axes.ts'
import type { LineChartSpec, TargetMark, YearSeries } from './chart-spec.ts'
import { describeSeries } from './describe-series.ts'
import { drawEndLabels, heightOf, measureEndLabels } from './end-labels.ts'
import { formatSignificant, formatYear } from './format-number.ts'
import { chartText, drawFrame, innerWidth, longest, type Rect } from './frame.ts'
import { layOutLegend, type LegendItem } from './legend.ts'
import { isDrawable } from './linear-scale.ts'
import { historyStyle, scenarioStyle } from './palette.ts'
import { drawHistory, drawScenario, placesOf, thickness } from './scenario-lines.ts'
import type { Drawing } from './svg.ts'
import { drawTargets } from './target-marks.ts'
import { type Theme, themes } from './theme.ts'

const plotHeight = 400

/** The last value of a series that can be drawn. */
interface End {
  readonly year: number
  readonly value: number
}

/**
 * Scenarios over the years with what was observed and what was promised. Lines carry their names and last values at
 * their ends; where those do not fit, the legend names them. Zero is always on the axis.
 */
export function lineChart(spec: LineChartSpec): string {
  const theme = themes[spec.theme ?? 'light']
  const scenarios = spec.scenarios.map(withCleanLabel)
  const history = (spec.history ?? []).map(withCleanLabel)
  const targets = (spec.targets ?? [])
    .filter(({ value }) => isDrawable(value))
    .map((target) => ({ ...target, label: chartText(target.label, longest.label) }))
  const series = [...scenarios, ...history]
  const years = extent([...series.flatMap((one) => one.years), ...targets.map(({ year }) => year)]) ?? [0, 1]
  const values = extent([...series.flatMap(drawnValues), ...targets.map(({ value }) => value)]) ?? [0, 0]

  const named = scenarios.flatMap(({ label, years, values }, index) => {
    const end = lastKnown(years, values)
    return end
      ? [{ label, end, value: endText(end, extent(years)?.[1]), colour: scenarioStyle(index, theme).colour }]
      : []
  })
  const measured = measureEndLabels(named)
  const labelled = named.length > 0 && heightOf(named, measured) <= plotHeight - 40
  const legend: LegendItem[] = [
    ...(labelled ? [] : scenarios.map((one, index) => scenarioSign(one, index, theme))),
    ...history.map(({ label }, index): LegendItem => ({ ...lineSign, label, style: historyStyle(index, theme) })),
  ]

  const plot = (area: Rect): Drawing => {
    const axes = layOutAxes(area, years, values, labelled ? measured.width : 14, theme)
    const { x, y, width, height } = axes.plot
    const ends = named.map((label) => ({ ...label, y: axes.y(label.end.value) }))
    const lines = series.map((one) => placesOf(one, axes))
    return [
      drawGrid(axes),
      drawYears(axes, spec.yearMark),
      ...scenarios.map((one, index) => drawScenario(one, index, axes, spec.yearMark?.year ?? -Infinity)),
      ...history.map((one, index) => drawHistory(one, index, axes)),
      drawTargets(targets, axes, lines),
      (labelled && drawEndLabels(ends, x + width, y - 10, y + height + 14, theme)) || '',
    ]
  }
  return drawFrame(spec, {
    description: describe(spec, [...history, ...scenarios], targets),
    legend: layOutLegend(legend, innerWidth(spec), theme),
    hatches: [],
    plotHeight,
    plot,
  })
}

const withCleanLabel = (series: YearSeries): YearSeries => ({
  ...series,
  label: chartText(series.label, longest.label) || '–',
})

const drawnValues = ({ years, values }: YearSeries): number[] =>
  years.flatMap((_, index) => (isDrawable(values[index]) ? [values[index]] : []))

/** Least and greatest of the numbers; null of none. */
function extent(numbers: readonly number[]): readonly [number, number] | null {
  if (numbers.length === 0) return null
  return [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))]
}

function lastKnown(years: readonly number[], values: ArrayLike<number>): End | null {
  const at = years.findLastIndex((_, index) => isDrawable(values[index]))
  const [year, value] = [years[at], values[at]]
  return year !== undefined && value !== undefined ? { year, value } : null
}

/** The number at the end; with its year where the line ends before its own years do. */
const endText = ({ year, value }: End, last: number | undefined): string =>
  year === last ? formatSignificant(value) : `${formatSignificant(value)} (${formatYear(year)})`

const lineSign = { sign: 'line', marker: null, thickness: thickness.history } as const

function scenarioSign({ label }: YearSeries, index: number, theme: Theme): LegendItem {
  const style = scenarioStyle(index, theme)
  return { sign: 'line', label, style, marker: style.marker, thickness: thickness.scenario }
}

function describe(spec: LineChartSpec, series: readonly YearSeries[], targets: readonly TargetMark[]): string {
  const lines = series.map(({ label, years, values }) => describeSeries(label, years, values))
  const marks = targets.map(({ label, year, value }) => describeSeries(label, [year], [value]))
  return [chartText(spec.unit, longest.label), ...lines, ...marks].join('; ')
}
