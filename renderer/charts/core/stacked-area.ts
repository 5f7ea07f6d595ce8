import { drawGrid, drawYears, layOutAxes } from './axes.ts'
import type { StackedAreaSpec } from './chart-spec.ts'
import { describeSeries } from './describe-series.ts'
import { drawEndLabels, type EndLabel, heightOf, measureEndLabels } from './end-labels.ts'
import { formatSignificant } from './format-number.ts'
import { chartText, drawFrame, innerWidth, longest, type Rect } from './frame.ts'
import { hatchedArea } from './hatch.ts'
import { layOutLegend, type LegendItem } from './legend.ts'
import { isDrawable } from './linear-scale.ts'
import { type AreaStyle, layerStyles } from './palette.ts'
import { bandPath, linePath, type Place } from './path.ts'
import { type Band, stackLayers } from './stack.ts'
import { readableColour } from './readable-colour.ts'
import { type Drawing, element } from './svg.ts'
import { type Theme, themes } from './theme.ts'

const plotHeight = 400

interface Layer {
  readonly label: string
  readonly values: ArrayLike<number>
  readonly style: AreaStyle
}

/**
 * Parts of a total, stacked: sources upwards from zero, sinks downwards, and the net of both as a line. Layers are named
 * at the right where there is room, otherwise in the legend. A layer that is nothing in every year is left out.
 */
export function stackedArea(spec: StackedAreaSpec): string {
  const { years } = spec
  const theme = themes[spec.theme ?? 'light']
  const layers = liveLayers(spec, theme)
  const bands = stackLayers(
    layers.map(({ values }) => values),
    years.length,
  )
  const net = spec.net ? { label: chartText(spec.net.label, longest.label), values: spec.net.values } : null
  const netValues = net ? years.map((_, t) => net.values[t]).filter(isDrawable) : []
  const tops = bands.flatMap(({ positive }) => positive.upper)
  const bottoms = bands.flatMap(({ negative }) => negative.lower)
  const extent = [Math.min(0, ...bottoms, ...netValues), Math.max(0, ...tops, ...netValues)] as const

  const last = years.length - 1
  const endText = (value: number | undefined): string | null => (isDrawable(value) ? formatSignificant(value) : null)
  const named = [
    ...layers.map(({ label }) => ({ label, value: null })),
    ...(net ? [{ label: net.label, value: endText(net.values[last]) }] : []),
  ]
  const measured = measureEndLabels(named)
  const labelled = named.length > 0 && heightOf(named, measured) <= plotHeight

  const items = layers.map(({ label, style }): LegendItem => ({ sign: 'area', label, style }))
  const netItem: LegendItem[] = net
    ? [{ sign: 'line', label: net.label, style: { colour: theme.ink, dash: '' }, marker: null, thickness: 2.4 }]
    : []
  const draw = (area: Rect): Drawing => {
    const axes = layOutAxes(area, [years[0] ?? 0, years[last] ?? 1], extent, labelled ? measured.width : 14, theme)
    const across = years.map(axes.x)
    const place = (edge: readonly number[]): number[] => edge.map(axes.y)
    const areas = layers.flatMap(({ style }, index) => {
      const { positive, negative } = bands[index] ?? { positive: empty, negative: empty }
      return [positive, negative].filter(hasExtent).map((band) => {
        const d = bandPath(across, place(band.upper), place(band.lower))
        return hatchedArea('path', { d, stroke: theme.paper, 'stroke-width': 0.8, 'stroke-linejoin': 'round' }, style)
      })
    })
    const netPlaces = net
      ? years.map((_, t): Place => (isDrawable(net.values[t]) ? [across[t] ?? 0, axes.y(net.values[t])] : null))
      : []
    const ends: EndLabel[] = named.map(({ label, value }, index) => {
      const band = bands[index]
      return {
        label,
        value,
        colour: layers[index] ? readableColour(layers[index].style.colour, theme) : theme.ink,
        y: axes.y(band ? middleAt(band, last) : (net?.values[last] ?? 0)),
      }
    })
    const { plot } = axes
    return [
      drawGrid(axes),
      ...areas,
      drawYears(axes, spec.yearMark),
      drawNet(netPlaces, theme),
      (labelled && drawEndLabels(ends, plot.x + plot.width, area.y - 6, plot.y + plot.height + 6, theme)) || '',
    ]
  }
  return drawFrame(spec, {
    description: describe(spec, layers, net),
    legend: layOutLegend(labelled ? [] : [...items, ...netItem], innerWidth(spec), theme),
    hatches: layers.map(({ style }) => style.hatch),
    plotHeight,
    plot: draw,
  })
}

const empty: Band = { lower: [], upper: [] }

const hasExtent = ({ lower, upper }: Band): boolean => upper.some((value, t) => value !== lower[t])

function liveLayers(spec: StackedAreaSpec, theme: Theme): Layer[] {
  const styles = layerStyles(
    spec.layers.map(({ label, style }) => style ?? label),
    spec.kind,
    theme,
  )
  return spec.layers.flatMap(({ label, values }, index) => {
    const style = styles[index]
    const isLive = spec.years.some((_, t) => isDrawable(values[t]) && values[t] !== 0)
    return style && isLive ? [{ label: chartText(label, longest.label), values, style }] : []
  })
}

/** Middle of the layer in the year: of the part above zero, or of the part below where there is none above. */
function middleAt({ positive, negative }: { readonly positive: Band; readonly negative: Band }, t: number): number {
  const above = [positive.lower[t] ?? 0, positive.upper[t] ?? 0] as const
  const below = [negative.lower[t] ?? 0, negative.upper[t] ?? 0] as const
  const [low, high] = below[0] === below[1] ? above : below
  return (low + high) / 2
}

function drawNet(places: readonly Place[], theme: Theme): Drawing {
  if (places.length === 0) return ''
  const line = { d: linePath(places), fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }
  return [
    element('path', { ...line, stroke: theme.paper, 'stroke-width': 4.6 }),
    element('path', { ...line, stroke: theme.ink, 'stroke-width': 2.4 }),
  ]
}

function describe(
  spec: StackedAreaSpec,
  layers: readonly Layer[],
  net: { readonly label: string; readonly values: ArrayLike<number> } | null,
): string {
  const lines = [...layers, ...(net ? [net] : [])].map(({ label, values }) => describeSeries(label, spec.years, values))
  return [chartText(spec.unit, longest.label), ...lines].join('; ')
}
