import { type ReactElement, useEffect, useLayoutEffect, useRef } from 'react'
import { useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts'
import type { LiveNumbers } from './chart-props.ts'
import { namedEnd } from './core/line-chart-content.ts'
import { isDrawable } from './core/linear-scale.ts'
import { scenarioStyle } from './core/palette.ts'
import { linePath, type Place } from './core/path.ts'
import { thickness } from './core/scenario-lines.ts'
import { moveEnds } from './EndLabels.tsx'
import type { Extent, LineChartData } from './line-chart-data.ts'
import { liveLayer } from './live-layer.ts'

interface Props {
  readonly live: LiveNumbers
  /** Which scenarios move; the n-th row of the numbers is that of the n-th of these. */
  readonly moving: readonly number[]
  readonly data: LineChartData
  readonly onOverflow: (shown: Extent, found: Extent) => void
}

/**
 * The lines that a lever bends, drawn past React: each answer of the engine sets the `d` of a path. The lines of the
 * last finished run stay where they are, pale, to compare with.
 */
export function LiveLines({ live, moving, data, onOverflow }: Props): ReactElement {
  const root = useRef<SVGGElement>(null)
  const x = useXAxisScale()
  const y = useYAxisScale()
  const seen = useRef({ x, y, data, moving, onOverflow })
  useLayoutEffect(() => {
    seen.current = { x, y, data, moving, onOverflow }
  })
  useLayoutEffect(() => {
    liveLayer(root.current).rest()
  }, [data.content])
  useEffect(
    () =>
      live.subscribe((values) => {
        const { data, moving, onOverflow, ...scale } = seen.current
        const paths = root.current?.children
        if (!paths || !scale.x || !scale.y) return
        let [least, most] = [0, 0]
        const ends = [...data.content.ends]
        let from = 0
        moving.forEach((index, row) => {
          const series = data.content.scenarios[index]
          if (!series) return
          const own = values.subarray(from, from + series.years.length)
          from += series.years.length
          const places = series.years.map((year, t): Place => {
            const value = own[t]
            if (!isDrawable(value)) return null
            ;[least, most] = [Math.min(least, value), Math.max(most, value)]
            return [scale.x?.(year) ?? 0, scale.y?.(value) ?? 0]
          })
          paths[row]?.setAttribute('d', linePath(places))
          const end = namedEnd({ ...series, values: own }, scenarioStyle(index, data.content.theme).colour)[0]
          if (end && ends[index]) ends[index] = end
        })
        const layer = liveLayer(root.current)
        layer.move()
        if (data.endLabels) moveEnds(layer.chart, { ends, measured: data.endLabels, axes: data.axes })
        onOverflow(data.axes.domain, [least, most])
      }),
    [live],
  )
  return (
    <ZIndexLayer zIndex={450}>
      <g ref={root} className="chart-live">
        {moving.map((index) => {
          const { colour, dash } = scenarioStyle(index, data.content.theme)
          return (
            <path
              key={index}
              fill="none"
              stroke={colour}
              strokeWidth={thickness.scenario + 0.6}
              strokeLinejoin="round"
              strokeLinecap="round"
              strokeDasharray={dash || undefined}
            />
          )
        })}
      </g>
    </ZIndexLayer>
  )
}
