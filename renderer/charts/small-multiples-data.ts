import type { LineChartSpec } from './core/chart-spec.ts'
import type { LegendItem } from './core/legend.ts'
import type { ThemeName } from './core/theme.ts'
import { lineChartContent } from './core/line-chart-content.ts'
import type { Extent } from './line-chart-data.ts'

/** The extent that holds the values of every chart, so that heights can be compared across them. Null of no chart. */
export function jointExtent(specs: readonly LineChartSpec[]): Extent | null {
  const extents = specs.map((spec) => lineChartContent(spec).values)
  return extents.reduce<Extent | null>(
    (joint, [low, high]) => (joint === null ? [low, high] : [Math.min(joint[0], low), Math.max(joint[1], high)]),
    null,
  )
}

/** One entry for each look and name that some chart has, in the order in which they first appear. */
export function jointLegend(charts: readonly { readonly spec: LineChartSpec }[], theme: ThemeName): LegendItem[] {
  const items = charts.flatMap(({ spec }) => {
    const { scenarioItems, historyItems } = lineChartContent({ ...spec, theme })
    return [...scenarioItems, ...historyItems]
  })
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}

/** Charts in which what is observed looks the same in each: one look for each source, in the order of first appearance. */
export function withJointLooks<Chart extends { readonly spec: LineChartSpec }>(charts: readonly Chart[]): Chart[] {
  const names = [...new Set(charts.flatMap(({ spec }) => (spec.history ?? []).map(({ label }) => label)))]
  return charts.map((chart) => {
    const { history } = chart.spec
    if (history === undefined) return chart
    const looks = history.map((series) => ({ ...series, look: names.indexOf(series.label) }))
    return { ...chart, spec: { ...chart.spec, history: looks } }
  })
}
