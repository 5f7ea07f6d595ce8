import { type Axes, layOutAxes } from './core/axes.ts'
import type { StackedAreaSpec } from './core/chart-spec.ts'
import { type EndLabels, heightOf, measureEndLabels, roomForNames } from './core/end-labels.ts'
import { isDrawable } from './core/linear-scale.ts'
import { hasExtent, type StackedAreaContent, stackedAreaContent } from './core/stacked-area-content.ts'
import type { ThemeName } from './core/theme.ts'
import { type ChartSeries, stackedAreaSeries } from './chart-series.ts'
import { type Extent, widened } from './line-chart-data.ts'

/** The edges of all bands in one year, `bands[k]` being [lower, upper], and the net of all. */
export interface StackRow {
  readonly year: number
  readonly bands: readonly (readonly [number, number])[]
  readonly net: number | null
}

/** A stacked area chart laid out for a window of a width. */
export interface StackedAreaData {
  readonly content: StackedAreaContent
  readonly series: readonly ChartSeries[]
  readonly axes: Axes
  readonly rows: readonly StackRow[]
  /** The layer that the k-th band belongs to, by its place in the content. */
  readonly bandLayers: readonly number[]
  readonly endLabels: EndLabels | null
}

export function stackedAreaData(
  spec: StackedAreaSpec,
  theme: ThemeName,
  size: { readonly width: number; readonly height: number },
  atLeast: Extent | null,
): StackedAreaData {
  const { years } = spec
  const content = stackedAreaContent({ ...spec, theme })
  const measured = measureEndLabels(content.ends)
  const fits = measured.width <= size.width * 0.32 && heightOf(content.ends, measured) <= roomForNames(size.height)
  const endLabels = content.ends.length > 0 && fits ? measured : null
  const bands = content.bands.flatMap(({ positive, negative }, layer) =>
    [positive, negative].filter(hasExtent).map((band) => ({ layer, band })),
  )
  const values = widened(content.values, atLeast)
  const yearExtent = [years[0] ?? 0, years.at(-1) ?? 1] as const
  return {
    content,
    series: stackedAreaSeries(content, years),
    axes: layOutAxes({ x: 0, y: 0, ...size }, yearExtent, values, endLabels?.width ?? 18, content.theme),
    rows: years.map((year, t) => ({
      year,
      bands: bands.map(({ band }) => [band.lower[t] ?? 0, band.upper[t] ?? 0]),
      net: content.net && isDrawable(content.net.values[t]) ? content.net.values[t] : null,
    })),
    bandLayers: bands.map(({ layer }) => layer),
    endLabels,
  }
}
