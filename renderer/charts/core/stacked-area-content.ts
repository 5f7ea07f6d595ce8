import type { StackedAreaSpec } from './chart-spec.ts'
import { describeSeries } from './describe-series.ts'
import type { EndLabel } from './end-labels.ts'
import { formatSignificant } from './format-number.ts'
import { chartText, longest } from './frame.ts'
import type { LegendItem } from './legend.ts'
import { isDrawable } from './linear-scale.ts'
import { type AreaStyle, layerStyles } from './palette.ts'
import { readableColour } from './readable-colour.ts'
import { type Band, type StackedLayer, stackLayers } from './stack.ts'
import { type Theme, themes } from './theme.ts'

/** A layer with its style; `index` is its place in the specification. */
export interface Layer {
  readonly index: number
  readonly label: string
  readonly values: ArrayLike<number>
  readonly style: AreaStyle
}

/** The name of a layer, or of the net line, beside its end; `at` is the middle of that end on the axis. */
export interface LayerEnd extends Omit<EndLabel, 'y'> {
  readonly at: number
}

/** A stacked area chart made fit to be drawn, before anything has a place on a page. */
export interface StackedAreaContent {
  readonly theme: Theme
  readonly layers: readonly Layer[]
  readonly bands: readonly StackedLayer[]
  readonly net: { readonly label: string; readonly values: ArrayLike<number> } | null
  /** Least and greatest value of all that is drawn, zero among them. */
  readonly values: readonly [number, number]
  readonly ends: readonly LayerEnd[]
  readonly items: readonly LegendItem[]
  /** Read aloud in place of the drawing. */
  readonly description: string
}

/** What a specification gives to draw: layers that are nothing in every year left out, the rest stacked. */
export function stackedAreaContent(spec: StackedAreaSpec): StackedAreaContent {
  const { years } = spec
  const theme = themes[spec.theme ?? 'light']
  const layers = liveLayers(spec, theme)
  const bands = stackLayers(
    layers.map(({ values }) => values),
    years.length,
  )
  const net = spec.net ? { label: chartText(spec.net.label, longest.label), values: spec.net.values } : null
  const netItem: LegendItem[] = net
    ? [{ sign: 'line', label: net.label, style: { colour: theme.ink, dash: '' }, marker: null, thickness: 2.4 }]
    : []
  const lines = [...layers, ...(net ? [net] : [])].map(({ label, values }) => describeSeries(label, years, values))
  return {
    theme,
    layers,
    bands,
    net,
    values: stackExtent(bands, net ? years.map((_, t) => net.values[t]) : []),
    ends: layerEnds(layers, bands, net, years.length - 1, theme),
    items: [...layers.map(({ label, style }): LegendItem => ({ sign: 'area', label, style })), ...netItem],
    description: [chartText(spec.unit, longest.label), ...lines].join('; '),
  }
}

function liveLayers(spec: StackedAreaSpec, theme: Theme): Layer[] {
  const styles = layerStyles(
    spec.layers.map(({ label, style }) => style ?? label),
    spec.kind,
    theme,
  )
  return spec.layers.flatMap(({ label, values }, index) => {
    const style = styles[index]
    const isLive = spec.years.some((_, t) => isDrawable(values[t]) && values[t] !== 0)
    return style && isLive ? [{ index, label: chartText(label, longest.label), values, style }] : []
  })
}

/** Least and greatest of the stack and of the net line, zero among them. */
export function stackExtent(
  bands: readonly StackedLayer[],
  net: readonly (number | undefined)[],
): readonly [number, number] {
  let [least, most] = [0, 0]
  for (const { positive, negative } of bands) {
    for (const value of positive.upper) most = Math.max(most, value)
    for (const value of negative.lower) least = Math.min(least, value)
  }
  for (const value of net.filter(isDrawable)) [least, most] = [Math.min(least, value), Math.max(most, value)]
  return [least, most]
}

/** Where the names of the layers and of the net line would stand in the last year. */
export function layerEnds(
  layers: readonly Layer[],
  bands: readonly StackedLayer[],
  net: StackedAreaContent['net'],
  last: number,
  theme: Theme,
): LayerEnd[] {
  const ends = layers.map(({ label, style }, index): LayerEnd => {
    const band = bands[index]
    return { label, value: null, colour: readableColour(style.colour, theme), at: band ? middleAt(band, last) : 0 }
  })
  if (net === null) return ends
  const value = net.values[last]
  const text = isDrawable(value) ? formatSignificant(value) : null
  return [...ends, { label: net.label, value: text, colour: theme.ink, at: value ?? 0 }]
}

/** Middle of the layer in the year: of the part above zero, or of the part below where there is none above. */
function middleAt({ positive, negative }: StackedLayer, t: number): number {
  const above = [positive.lower[t] ?? 0, positive.upper[t] ?? 0] as const
  const below = [negative.lower[t] ?? 0, negative.upper[t] ?? 0] as const
  const [low, high] = below[0] === below[1] ? above : below
  return (low + high) / 2
}

export const hasExtent = ({ lower, upper }: Band): boolean => upper.some((value, t) => value !== lower[t])
