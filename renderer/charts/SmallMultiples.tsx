import { type ReactElement, useMemo } from 'react'
import type { ChartPoint, ChartProps } from './chart-props.ts'
import type { LineChartSpec } from './core/chart-spec.ts'
import { chartsText } from '#messages'
import { ChartLegend } from './ChartLegend.tsx'
import { chartText, longest } from './core/frame.ts'
import { themes } from './core/theme.ts'
import { LineChart } from './LineChart.tsx'
import { jointExtent, jointLegend, withJointLooks } from './small-multiples-data.ts'

interface Props extends Omit<ChartProps, 'fileName' | 'onExplain'> {
  /** Each chart with the name of its files, and what is done when a reader asks where one of its numbers comes from. */
  readonly charts: readonly {
    readonly fileName: string
    readonly spec: LineChartSpec
    readonly onExplain?: (point: ChartPoint) => void
  }[]
  /** Whether all share one vertical axis: heights compare across charts, or each fills its own. */
  readonly axis: 'shared' | 'own'
}

const noExtent: readonly [number, number] = [0, 0]

/** The same chart of many things, small, side by side, under one legend and over one list of sources. */
export function SmallMultiples({ charts: given, axis, ...props }: Props): ReactElement {
  const charts = useMemo(() => withJointLooks(given), [given])
  const joint = useMemo(() => jointExtent(charts.map(({ spec }) => spec)), [charts])
  const extent = axis === 'shared' ? (joint ?? noExtent) : noExtent
  const legend = useMemo(() => jointLegend(charts, props.theme), [charts, props.theme])
  const text = chartsText(props.language)
  const sources = [
    ...new Set(charts.map(({ spec }) => text.source({ source: chartText(spec.source, longest.footer) }))),
  ]
  const notes = [
    ...new Set(
      charts.flatMap(({ spec }) => (spec.note ? [text.note({ note: chartText(spec.note, longest.footer) })] : [])),
    ),
  ]
  return (
    <section className="chart-figure chart-group" data-theme={props.theme} lang={props.language}>
      <ChartLegend items={legend} theme={themes[props.theme]} />
      <div className="chart-multiples">
        {charts.map(({ fileName, spec, onExplain }) => (
          <LineChart
            key={fileName}
            {...props}
            {...(onExplain === undefined ? {} : { onExplain })}
            height={props.height ?? 180}
            fileName={fileName}
            spec={spec}
            extent={extent}
          />
        ))}
      </div>
      <div className="chart-footer">
        {[...sources, ...notes].map((line) => (
          <p key={line} dir="auto">
            {line}
          </p>
        ))}
      </div>
    </section>
  )
}
