import { type ReactElement, useMemo } from 'react'
import type { ChartProps } from './chart-props.ts'
import type { LineChartSpec } from './core/chart-spec.ts'
import { LineChart } from './LineChart.tsx'
import { jointExtent } from './small-multiples-data.ts'

interface Props extends Omit<ChartProps, 'fileName'> {
  /** Each chart with the name of its files. */
  readonly charts: readonly { readonly fileName: string; readonly spec: LineChartSpec }[]
  /** Whether all share one vertical axis: heights compare across charts, or each fills its own. */
  readonly axis: 'shared' | 'own'
}

const noExtent: readonly [number, number] = [0, 0]

/** The same chart of many things, small, side by side. */
export function SmallMultiples({ charts, axis, ...props }: Props): ReactElement {
  const joint = useMemo(() => jointExtent(charts.map(({ spec }) => spec)), [charts])
  const extent = axis === 'shared' ? (joint ?? noExtent) : noExtent
  return (
    <div className="chart-multiples">
      {charts.map(({ fileName, spec }) => (
        <LineChart
          key={fileName}
          {...props}
          height={props.height ?? 180}
          fileName={fileName}
          spec={spec}
          extent={extent}
        />
      ))}
    </div>
  )
}
