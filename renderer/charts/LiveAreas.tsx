import { type ReactElement, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
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
export function LiveAreas(props: Props): ReactElement {
  const { live, data, spec } = props
  const { theme } = data.content
  const root = useRef<SVGGElement>(null)
  const x = useXAxisScale()
  const y = useYAxisScale()
  const seen = useRef({ ...props, x, y })
  useLayoutEffect(() => {
    seen.current = { ...props, x, y }
  })
  useLayoutEffect(() => {
    liveLayer(root.current).rest()
  }, [spec])
  useEffect(
    () =>
      live.subscribe((values) => {
        const { data, spec, onOverflow, x, y } = seen.current
        const paths = root.current?.querySelectorAll('path.chart-live-path')
        if (!paths || !x || !y) return
        const { years } = spec
        const rows = [...spec.layers, ...(spec.net ? [spec.net] : [])].map((_, row) =>
          values.subarray(row * years.length, (row + 1) * years.length),
        )
        const bands = stackLayers(rows.slice(0, spec.layers.length), years.length)
        const across = years.map((year) => x(year) ?? 0)
        const edge = (edges: readonly number[]): number[] => edges.map((value) => y(value) ?? 0)
        const pathOf = ({ upper, lower }: Band): string => bandPath(across, edge(upper), edge(lower))
        bands.forEach(({ positive, negative }, index) => {
          paths[index]?.setAttribute('d', pathOf(positive) + pathOf(negative))
        })
        const net = spec.net ? (rows.at(-1) ?? null) : null
        const netPath = linePath(
          net ? years.map((_, t): Place => (isDrawable(net[t]) ? [across[t] ?? 0, y(net[t]) ?? 0] : null)) : [],
        )
        paths[spec.layers.length]?.setAttribute('d', netPath)
        paths[spec.layers.length + 1]?.setAttribute('d', netPath)
        const layer = liveLayer(root.current)
        layer.move()
        const { content, endLabels, axes } = data
        if (endLabels) {
          const shown = content.layers.flatMap(({ index }) => bands[index] ?? [])
          const liveNet = content.net && net ? { label: content.net.label, values: net } : null
          const ends = layerEnds(content.layers, shown, liveNet, years.length - 1, content.theme)
          moveEnds(layer.chart, { ends, measured: endLabels, axes })
        }
        onOverflow(axes.domain, stackExtent(bands, net ? [...net] : []))
      }),
    [live],
  )
  const styles = useMemo(
    () =>
      layerStyles(
        spec.layers.map(({ label, style }) => style ?? label),
        spec.kind,
        theme,
      ),
    [spec.layers, spec.kind, theme],
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
