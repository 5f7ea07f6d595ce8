import { memo, type ReactElement, useCallback, useMemo } from 'react'
import { Line, LineChart as Cartesian, XAxis, YAxis, ZIndexLayer } from 'recharts'
import { toCsv } from './core/chart-csv.ts'
import type { LineChartSpec } from './core/chart-spec.ts'
import { lineChart } from './core/line-chart.ts'
import { linePath, type Place } from './core/path.ts'
import { drawMarks, placesOf, thickness } from './core/scenario-lines.ts'
import { historyStyle, scenarioStyle } from './core/palette.ts'
import { diamondRects, drawDiamonds, drawTargets } from './core/target-marks.ts'
import { placeYearMark } from './core/year-mark.ts'
import type { ChartProps, LiveNumbers } from './chart-props.ts'
import { ChartFigure, type FigureContent } from './ChartFigure.tsx'
import { Drawn } from './Drawn.tsx'
import { EndLabels } from './EndLabels.tsx'
import { type Extent, type LineChartData, lineChartData, type LineRow } from './line-chart-data.ts'
import { LiveLines } from './LiveLines.tsx'
import { PointReader } from './PointReader.tsx'
import { yearsOf } from './chart-series.ts'
import { tableOfSeries } from './chart-table-data.ts'
import { PlotGround, plotMargin } from './PlotGround.tsx'
import { useHeldExtent } from './use-held-extent.ts'

interface Props extends ChartProps {
  readonly spec: LineChartSpec
  /** Values that the vertical axis must hold besides those of the chart. */
  readonly extent?: Extent
  /** Numbers while a lever moves, and which scenarios they are of, by their place in the specification. */
  readonly live?: { readonly numbers: LiveNumbers; readonly scenarios: readonly number[] }
}

/** Scenarios over the years with what was observed and what was promised, in the window. */
export function LineChart({ spec, extent, live, ...props }: Props): ReactElement {
  const { held, hold } = useHeldExtent(spec)
  const { theme } = props
  const height = props.height ?? 340
  const layOut = useCallback(
    (width: number): FigureContent | null => {
      const data = lineChartData(spec, theme, { width, height }, held ?? extent ?? null)
      const { content, series, axes, endLabels, namesTargets } = data
      const targets = series.filter(({ role }) => role === 'target').map(({ item }) => item)
      if (yearsOf(series).length === 0) return null
      return {
        table: (text) => tableOfSeries(series, text),
        legend: [
          ...(endLabels ? [] : content.scenarioItems),
          ...content.historyItems,
          ...(namesTargets ? [] : targets),
        ],
        plot: <Plot data={data} spec={spec} live={live} onOverflow={hold} size={{ width, height }} />,
        reader: (place) => <PointReader {...place} series={series} axes={axes} description={content.description} />,
      }
    },
    [spec, theme, height, held, extent, live, hold],
  )
  return (
    <ChartFigure
      {...props}
      frame={spec}
      height={height}
      exportSvg={(paper) => lineChart({ ...spec, theme: paper })}
      exportCsv={() => toCsv(spec)}
      layOut={layOut}
    />
  )
}

interface PlotProps {
  readonly data: LineChartData
  readonly spec: LineChartSpec
  readonly live: Props['live']
  readonly onOverflow: (shown: Extent, found: Extent) => void
  readonly size: { readonly width: number; readonly height: number }
}

interface Points {
  readonly points?: readonly { readonly x?: number | null; readonly y?: number | null; readonly payload?: unknown }[]
}

/** The pen is lifted where a series has a gap, not where another series has a year more. */
function pathOf({ points = [] }: Points, index: number): string {
  const own = points.filter(({ payload }) => (payload as LineRow).values[index] !== undefined)
  return linePath(own.map(({ x, y }): Place => (typeof x === 'number' && typeof y === 'number' ? [x, y] : null)))
}

const Plot = memo(function Plot({ data, spec, live, onOverflow, size }: PlotProps): ReactElement {
  const { content, axes, rows, endLabels, namesTargets } = data
  const { theme, scenarios, history, targets } = content
  const moving = live?.scenarios ?? noScenarios
  const lines = useMemo(() => [...scenarios, ...history].map((one) => placesOf(one, axes)), [scenarios, history, axes])
  const yearMark = useMemo(
    () => placeYearMark(axes, spec.yearMark, diamondRects(targets, axes), lines),
    [axes, spec.yearMark, targets, lines],
  )
  const looks = [
    ...scenarios.map(({ look }, index) => ({ ...scenarioStyle(look ?? index, theme), thickness: thickness.scenario })),
    ...history.map(({ look }, index) => ({ ...historyStyle(look ?? index, theme), thickness: thickness.history })),
  ]
  return (
    <Cartesian {...size} data={rows} margin={plotMargin(axes, size)} accessibilityLayer={false}>
      <XAxis hide type="number" dataKey="year" domain={[axes.first, axes.last]} allowDataOverflow />
      <YAxis hide type="number" domain={[...axes.domain]} allowDataOverflow />
      <PlotGround axes={axes} mark={yearMark} />
      {looks.map(({ colour, dash, thickness }, index) => (
        <Line
          key={index}
          dataKey={(row: LineRow) => row.values[index]}
          isAnimationActive={false}
          dot={false}
          activeDot={false}
          shape={(points: Points) => (
            <path
              className={moving.includes(index) ? 'chart-moving' : undefined}
              d={pathOf(points, index)}
              fill="none"
              stroke={colour}
              strokeWidth={thickness}
              strokeLinejoin="round"
              strokeLinecap={dash === '' ? 'round' : 'butt'}
              strokeDasharray={dash || undefined}
            />
          )}
        />
      ))}
      <ZIndexLayer zIndex={420}>
        {scenarios.map((one, index) => (
          <g key={index} className={moving.includes(index) ? 'chart-moving' : undefined}>
            <Drawn drawing={drawMarks(one, index, axes, spec.yearMark?.year ?? -Infinity)} />
          </g>
        ))}
        <Drawn drawing={namesTargets ? drawTargets(targets, axes, lines, yearMark) : drawDiamonds(targets, axes)} />
        {endLabels && <EndLabels ends={content.ends} measured={endLabels} axes={axes} />}
      </ZIndexLayer>
      {live && <LiveLines live={live.numbers} moving={moving} data={data} onOverflow={onOverflow} />}
    </Cartesian>
  )
})

const noScenarios: readonly number[] = []
