import { memo, type ReactElement, useCallback } from 'react'
import { Area, ComposedChart, Line, XAxis, YAxis, ZIndexLayer } from 'recharts'
import { toCsv } from './core/chart-csv.ts'
import type { StackedAreaSpec } from './core/chart-spec.ts'
import { fillDefinitions, fillName } from './core/hatch.ts'
import { stackedArea } from './core/stacked-area.ts'
import type { ChartProps, LiveNumbers } from './chart-props.ts'
import { ChartFigure, type FigureContent } from './ChartFigure.tsx'
import { Drawn } from './Drawn.tsx'
import { EndLabels } from './EndLabels.tsx'
import type { Extent } from './line-chart-data.ts'
import { LiveAreas } from './LiveAreas.tsx'
import { PointReader } from './PointReader.tsx'
import { yearsOf } from './chart-series.ts'
import { tableOfSeries } from './chart-table-data.ts'
import { placeYearMark } from './core/year-mark.ts'
import { PlotGround, plotMargin } from './PlotGround.tsx'
import { type StackedAreaData, stackedAreaData, type StackRow } from './stacked-area-data.ts'
import { useHeldExtent } from './use-held-extent.ts'

interface Props extends ChartProps {
  readonly spec: StackedAreaSpec
  /** Numbers while a lever moves: a row for each layer of the specification in its order, then one of the net if it has one. */
  readonly live?: LiveNumbers
}

/** Parts of a total over the years, in the window. */
export function StackedAreaChart({ spec, live, ...props }: Props): ReactElement {
  const { held, hold } = useHeldExtent(spec)
  const { theme } = props
  const height = props.height ?? 340
  const layOut = useCallback(
    (width: number): FigureContent | null => {
      const data = stackedAreaData(spec, theme, { width, height }, held)
      const { content, series, axes, endLabels } = data
      if (yearsOf(series).length === 0) return null
      return {
        table: (text) => tableOfSeries(series, text, spec.across),
        legend: endLabels ? [] : content.items,
        plot: <Plot data={data} spec={spec} live={live} onOverflow={hold} size={{ width, height }} />,
        reader: (place) => (
          <PointReader
            {...place}
            {...(spec.across === undefined ? {} : { across: spec.across })}
            series={series}
            axes={axes}
            description={content.description}
          />
        ),
      }
    },
    [spec, theme, height, held, live, hold],
  )
  return (
    <ChartFigure
      {...props}
      frame={spec}
      height={height}
      exportSvg={(paper) => stackedArea({ ...spec, theme: paper })}
      exportCsv={() => toCsv(spec)}
      layOut={layOut}
    />
  )
}

interface PlotProps {
  readonly data: StackedAreaData
  readonly spec: StackedAreaSpec
  readonly live: LiveNumbers | undefined
  readonly onOverflow: (shown: Extent, found: Extent) => void
  readonly size: { readonly width: number; readonly height: number }
}

const Plot = memo(function Plot({ data, spec, live, onOverflow, size }: PlotProps): ReactElement {
  const { content, axes, rows, bandLayers, endLabels } = data
  const { theme, layers, net } = content
  const netLine = (stroke: string, width: number) => (
    <Line
      className="chart-moving"
      dataKey="net"
      type="linear"
      isAnimationActive={false}
      dot={false}
      activeDot={false}
      stroke={stroke}
      strokeWidth={width}
    />
  )
  return (
    <ComposedChart {...size} data={rows} margin={plotMargin(axes, size)} accessibilityLayer={false}>
      <defs>
        <Drawn
          drawing={fillDefinitions(
            layers.map(({ style }) => style),
            theme,
          )}
        />
      </defs>
      <XAxis hide type="number" dataKey="year" domain={[axes.first, axes.last]} allowDataOverflow />
      <YAxis hide type="number" domain={[...axes.domain]} allowDataOverflow />
      <PlotGround axes={axes} mark={placeYearMark(axes, spec.yearMark, [])} />
      {bandLayers.map((layer, band) => (
        <Area
          key={band}
          className="chart-moving"
          dataKey={(row: StackRow) => row.bands[band] as [number, number]}
          type="linear"
          isAnimationActive={false}
          dot={false}
          activeDot={false}
          stroke={theme.paper}
          strokeWidth={0.8}
          fill={fillName(layers[layer]?.style ?? { colour: theme.soft, hatch: 'none' })}
          fillOpacity={1}
        />
      ))}
      {net && netLine(theme.paper, 4.6)}
      {net && netLine(theme.ink, 2.4)}
      <ZIndexLayer zIndex={420}>
        {endLabels && <EndLabels ends={content.ends} measured={endLabels} axes={axes} />}
      </ZIndexLayer>
      {live && <LiveAreas live={live} data={data} spec={spec} onOverflow={onOverflow} />}
    </ComposedChart>
  )
})
