import { type ReactElement, useMemo, useRef } from 'react'
import { useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts'
import type { LiveNumbers } from './chart-props.ts'
import type { StackedAreaSpec } from './core/chart-spec.ts'
import { fillDefinitions, fillName } from './core/hatch.ts'
import { isDrawable } from './core/linear-scale.ts'
import { layerStyles } from './core/palette.ts'
import { bandPath, linePath, type Place } from './core/path.ts'
import { type Band, stackLayers } from './core/stack.ts'
import { layerEnds, stackExtent } from './core/stacked-area-content.ts'
import { Drawn } from './Drawn.tsx'
import { moveEnds } from './EndLabels.tsx'
import type { Extent } from './line-chart-data.ts'
import { liveLayer } from './live-layer.ts'
import type { StackedAreaData } from './stacked-area-data.ts'
import { useLiveNumbers } from './use-live-numbers.ts'

interface Props {
  readonly live: LiveNumbers
  readonly data: StackedAreaData
  readonly spec: StackedAreaSpec
  readonly onOverflow: (shown: Extent, found: Extent) => void
}

/**
 * The stack that a lever moves, drawn past React in place of the one of the last finished run. It has a path for every
 * layer of the specification, those that were nothing so far among them.
 */
export function LiveAreas({ live, data, spec, onOverflow }: Props): ReactElement {
  const root = useRef<SVGGElement>(null)
  const x = useXAxisScale()
  const y = useYAxisScale()
  const { content, axes, endLabels } = data
  const { theme } = content
  const { years, layers } = spec

  const draw = (values: Float64Array): void => {
    const paths = root.current?.querySelectorAll('.chart-live-path')
    if (!paths || !x || !y) return
    const row = (index: number): Float64Array => values.subarray(index * years.length, (index + 1) * years.length)
    const bands = stackLayers(
      layers.map((_, index) => row(index)),
      years.length,
    )
    const net = spec.net ? row(layers.length) : null
    const across = years.map((year) => x(year) ?? 0)
    const edge = (edges: readonly number[]): number[] => edges.map((value) => y(value) ?? 0)
    const pathOf = ({ upper, lower }: Band): string => bandPath(across, edge(upper), edge(lower))
    bands.forEach(({ positive, negative }, index) => {
      paths[index]?.setAttribute('d', pathOf(positive) + pathOf(negative))
    })
    if (net) {
      const places = years.map((_, t): Place => (isDrawable(net[t]) ? [across[t] ?? 0, y(net[t]) ?? 0] : null))
      const d = linePath(places)
      paths[layers.length]?.setAttribute('d', d)
      paths[layers.length + 1]?.setAttribute('d', d)
    }
    const layer = liveLayer(root.current)
    layer.move()
    if (endLabels) {
      const shown = content.layers.flatMap(({ index }) => bands[index] ?? [])
      const named = content.net && net ? { label: content.net.label, values: net } : null
      const ends = layerEnds(content.layers, shown, named, years.length - 1, theme)
      moveEnds(layer.chart, { ends, measured: endLabels, axes })
    }
    onOverflow(axes.domain, stackExtent(bands, net ? [...net] : []))
  }
  const rest = (): void => {
    const layer = liveLayer(root.current)
    layer.rest()
    if (endLabels) moveEnds(layer.chart, { ends: content.ends, measured: endLabels, axes })
  }
  useLiveNumbers({ live, places: [x, y, axes], draw, rest })

  const styles = useMemo(
    () =>
      layerStyles(
        layers.map(({ label, style }) => style ?? label),
        spec.kind,
        theme,
      ),
    [layers, spec.kind, theme],
  )
  const line = { className: 'chart-live-path', fill: 'none', strokeLinejoin: 'round' } as const
  return (
    <ZIndexLayer zIndex={300}>
      <g ref={root} className="chart-live">
        <defs>
          <Drawn drawing={fillDefinitions(styles, theme)} />
        </defs>
        {styles.map((style, index) => (
          <path key={index} className="chart-live-path" fill={fillName(style)} stroke={theme.paper} strokeWidth={0.8} />
        ))}
        {spec.net && <path {...line} stroke={theme.paper} strokeWidth={4.6} />}
        {spec.net && <path {...line} stroke={theme.ink} strokeWidth={2.4} />}
      </g>
    </ZIndexLayer>
  )
}
