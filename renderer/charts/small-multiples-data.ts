import type { LineChartSpec } from './core/chart-spec.ts'
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
