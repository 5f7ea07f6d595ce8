import type { LineChartSpec, TargetMark, YearSeries } from './chart-spec.ts'
import { describeSeries } from './describe-series.ts'
import type { EndLabel } from './end-labels.ts'
import { formatSignificant, formatYear } from './format-number.ts'
import { chartText, longest } from './frame.ts'
import type { LegendItem } from './legend.ts'
import { isDrawable } from './linear-scale.ts'
import { historyStyle, scenarioStyle } from './palette.ts'
import { thickness } from './scenario-lines.ts'
import { type Theme, themes } from './theme.ts'

/** The name of a scenario at the last of its values that can be drawn; `at` is that value on the axis. */
export interface NamedEnd extends Omit<EndLabel, 'y'> {
  readonly at: number
}

/** A line chart made fit to be drawn, before anything has a place on a page. */
export interface LineChartContent {
  readonly theme: Theme
  readonly scenarios: readonly YearSeries[]
  readonly history: readonly YearSeries[]
  readonly targets: readonly TargetMark[]
  /** First and last year of all that is drawn. */
  readonly years: readonly [number, number]
  /** Least and greatest value of all that is drawn. */
  readonly values: readonly [number, number]
  readonly ends: readonly NamedEnd[]
  readonly scenarioItems: readonly LegendItem[]
  readonly historyItems: readonly LegendItem[]
  /** Read aloud in place of the drawing. */
  readonly description: string
}

/** What a specification gives to draw: texts cleaned, targets without a number left out, styles by order. */
export function lineChartContent(spec: LineChartSpec): LineChartContent {
  const theme = themes[spec.theme ?? 'light']
  const scenarios = spec.scenarios.map(withCleanLabel)
  const history = (spec.history ?? []).map(withCleanLabel)
  const targets = (spec.targets ?? [])
    .filter(({ value }) => isDrawable(value))
    .map((target) => ({ ...target, label: chartText(target.label, longest.label) }))
  const series = [...scenarios, ...history]
  return {
    theme,
    scenarios,
    history,
    targets,
    years: extent([...series.flatMap((one) => one.years), ...targets.map(({ year }) => year)]) ?? [0, 1],
    values: extent([...series.flatMap(drawnValues), ...targets.map(({ value }) => value)]) ?? [0, 0],
    ends: scenarios.flatMap((one, index) => namedEnd(one, scenarioStyle(one.look ?? index, theme).colour)),
    scenarioItems: scenarios.map(({ label, look }, index): LegendItem => {
      const style = scenarioStyle(look ?? index, theme)
      return { sign: 'line', label, style, marker: style.marker, thickness: thickness.scenario }
    }),
    historyItems: history.map(({ label, look }, index): LegendItem => {
      return {
        sign: 'line',
        label,
        style: historyStyle(look ?? index, theme),
        marker: null,
        thickness: thickness.history,
      }
    }),
    description: describe(spec.unit, [...history, ...scenarios], targets),
  }
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

/** Label at the last drawable value; with its year where the line ends before its own years do. */
export function namedEnd({ label, years, values }: YearSeries, colour: string): NamedEnd[] {
  const index = years.findLastIndex((_, t) => isDrawable(values[t]))
  const [year, at] = [years[index], values[index]]
  if (year === undefined || at === undefined) return []
  const isLast = year === extent(years)?.[1]
  return [
    { label, at, colour, value: isLast ? formatSignificant(at) : `${formatSignificant(at)} (${formatYear(year)})` },
  ]
}

function describe(unit: string, series: readonly YearSeries[], targets: readonly TargetMark[]): string {
  const lines = series.map(({ label, years, values }) => describeSeries(label, years, values))
  const marks = targets.map(({ label, year, value }) => describeSeries(label, [year], [value]))
  return [chartText(unit, longest.label), ...lines, ...marks].join('; ')
}
