import type { LegendItem } from './core/legend.ts'
import type { LineChartContent } from './core/line-chart-content.ts'
import type { StackedAreaContent } from './core/stacked-area-content.ts'
import type { ChartPoint, SeriesRole } from './chart-props.ts'
import { isDrawable } from './core/linear-scale.ts'

/** A series as a reader meets it: in the legend, in the table, under the pointer. */
export interface ChartSeries {
  readonly role: SeriesRole
  /** Its place among those of its role in the specification. */
  readonly index: number
  readonly item: LegendItem
  readonly years: readonly number[]
  readonly values: ArrayLike<number>
  /** Where its points lie on the vertical axis, if not at their values. */
  readonly places?: readonly number[]
}

/** Scenarios, then observations, then targets. */
export function lineChartSeries(content: LineChartContent): ChartSeries[] {
  const { scenarios, history, targets, scenarioItems, historyItems } = content
  const of = (role: SeriesRole, items: readonly LegendItem[]) => (_: unknown, index: number) => {
    const item = items[index]
    const series = (role === 'scenario' ? scenarios : history)[index]
    return item && series ? [{ role, index, item, years: series.years, values: series.values }] : []
  }
  return [
    ...scenarios.flatMap(of('scenario', scenarioItems)),
    ...history.flatMap(of('observed', historyItems)),
    ...targets.map(({ label, year, value }, index): ChartSeries => {
      return { role: 'target', index, item: { sign: 'target', label }, years: [year], values: [value] }
    }),
  ]
}

/** Layers from the top of the stack downwards, as they are seen, then the net line. */
export function stackedAreaSeries(content: StackedAreaContent, years: readonly number[]): ChartSeries[] {
  const { layers, bands, net, items } = content
  const series = layers.flatMap(({ index, values }, at): ChartSeries[] => {
    const item = items[at]
    const band = bands[at]
    if (!item || !band) return []
    const places = years.map((_, t) => {
      const { lower, upper } = (values[t] ?? 0) < 0 ? band.negative : band.positive
      return ((lower[t] ?? 0) + (upper[t] ?? 0)) / 2
    })
    return [{ role: 'layer', index, item, years, values, places }]
  })
  const item = items.at(-1)
  const netSeries: ChartSeries[] = net && item ? [{ role: 'net', index: 0, item, years, values: net.values }] : []
  return [...series.reverse(), ...netSeries]
}

/** Every year that some series has a number for, ascending. */
export function yearsOf(series: readonly ChartSeries[]): number[] {
  const years = series.flatMap((one) => one.years.filter((_, t) => isDrawable(one.values[t])))
  return [...new Set(years)].sort((a, b) => a - b)
}

/** The point of a series in a year; null where it has no number. */
export function pointIn(series: ChartSeries, year: number): ChartPoint | null {
  const value = series.values[series.years.indexOf(year)]
  const { role, index, item } = series
  return isDrawable(value) ? { role, index, label: item.label, year, value } : null
}
