import type { LineChartSpec, YearSeries } from './core/chart-spec.ts'
import { type Axes, layOutAxes } from './core/axes.ts'
import { type EndLabels, heightOf, measureEndLabels } from './core/end-labels.ts'
import { type LineChartContent, lineChartContent } from './core/line-chart-content.ts'
import { isDrawable } from './core/linear-scale.ts'
import type { ThemeName } from './core/theme.ts'
import { type ChartSeries, lineChartSeries } from './chart-series.ts'

/** The numbers of one year: a number, null for a gap, undefined where the series does not know the year. */
export interface LineRow {
  readonly year: number
  readonly values: readonly (number | null | undefined)[]
}

/** A line chart laid out for a window of a width. */
export interface LineChartData {
  readonly content: LineChartContent
  readonly series: readonly ChartSeries[]
  readonly axes: Axes
  /** Scenarios, then observations, by year. */
  readonly rows: readonly LineRow[]
  /** Names beside the ends; null where there is no room and the legend names the lines. */
  readonly endLabels: EndLabels | null
  /** Whether targets have their names beside them; otherwise the legend has them. */
  readonly namesTargets: boolean
}

/** Narrowest plot in which the names of targets find a place beside lines. */
const widthForTargets = 480

/** Extent of the values to be shown, wider than that of the data while a lever moves. */
export type Extent = readonly [number, number]

export function lineChartData(
  spec: LineChartSpec,
  theme: ThemeName,
  size: { readonly width: number; readonly height: number },
  atLeast: Extent | null,
): LineChartData {
  const content = lineChartContent({ ...spec, theme })
  const measured = measureEndLabels(content.ends)
  const fits = measured.width <= size.width * 0.32 && heightOf(content.ends, measured) <= size.height - 40
  const endLabels = content.ends.length > 0 && fits ? measured : null
  const values = widened(content.values, atLeast)
  const area = { x: 0, y: 0, ...size }
  return {
    content,
    series: lineChartSeries(content),
    axes: layOutAxes(area, content.years, values, endLabels?.width ?? 18, content.theme),
    rows: rowsOf([...content.scenarios, ...content.history]),
    endLabels,
    namesTargets: size.width >= widthForTargets,
  }
}

export const widened = (data: Extent, atLeast: Extent | null): Extent =>
  atLeast === null ? data : [Math.min(data[0], atLeast[0]), Math.max(data[1], atLeast[1])]

function rowsOf(series: readonly YearSeries[]): LineRow[] {
  const years = [...new Set(series.flatMap((one) => one.years))].sort((a, b) => a - b)
  const places = series.map((one) => new Map(one.years.map((year, t) => [year, t])))
  return years.map((year) => ({
    year,
    values: series.map((one, index) => {
      const t = places[index]?.get(year)
      if (t === undefined) return undefined
      const value = one.values[t]
      return isDrawable(value) ? value : null
    }),
  }))
}
