import { type ReactElement, useRef } from 'react'
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
import { useLiveNumbers } from './use-live-numbers.ts'

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
  const { content, axes, endLabels } = data

  const draw = (values: Float64Array): void => {
    const paths = root.current?.children
    if (!paths || !x || !y) return
    let [least, most] = [0, 0]
    let from = 0
    const ends = [...content.ends]
    moving.forEach((index, row) => {
      const series = content.scenarios[index]
      if (!series) return
      const own = values.subarray(from, from + series.years.length)
      from += series.years.length
      const places = series.years.map((year, t): Place => {
        const value = own[t]
        if (!isDrawable(value)) return null
        ;[least, most] = [Math.min(least, value), Math.max(most, value)]
        return [x(year) ?? 0, y(value) ?? 0]
      })
      paths[row]?.setAttribute('d', linePath(places))
      const [end] = namedEnd({ ...series, values: own }, scenarioStyle(series.look ?? index, content.theme).colour)
      const at = ends.findIndex(({ colour, label }) => colour === end?.colour && label === end.label)
      if (end && at >= 0) ends[at] = end
    })
    const layer = liveLayer(root.current)
    layer.move()
    if (endLabels) moveEnds(layer.chart, { ends, measured: endLabels, axes })
    onOverflow(axes.domain, [least, most])
  }
  const rest = (): void => {
    const layer = liveLayer(root.current)
    layer.rest()
    if (endLabels) moveEnds(layer.chart, { ends: content.ends, measured: endLabels, axes })
  }
  useLiveNumbers({ live, places: [x, y, axes], draw, rest })
  return (
    <ZIndexLayer zIndex={450}>
      <g ref={root} className="chart-live">
        {moving.map((index) => {
          const { colour, dash } = scenarioStyle(content.scenarios[index]?.look ?? index, content.theme)
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
