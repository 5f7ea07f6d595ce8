import { type ReactElement, useCallback } from 'react'
import { BoxReader, partOfBox } from './BoxReader.tsx'
import type { ChartProps } from './chart-props.ts'
import { ChartFigure, type FigureContent } from './ChartFigure.tsx'
import { barChart, barCsv, barsHeight, layOutBars } from './core/bar-chart.ts'
import type { BarSpec } from './core/chart-spec.ts'
import { formatSignificant } from './core/format-number.ts'

interface Props extends Omit<ChartProps, 'height'> {
  readonly spec: BarSpec
}

/** Scenarios side by side in one year, values or differences, in the window. Its height follows from what it compares. */
export function BarChart({ spec, ...props }: Props): ReactElement {
  const { theme } = props
  const height = Math.max(120, barsHeight(spec))
  const layOut = useCallback(
    (width: number): FigureContent | null => {
      const { bars, items, drawing, description, ...layout } = layOutBars(
        { ...spec, theme },
        { x: 0, y: 0, width, height },
      )
      if (bars.length === 0) return null
      const cell = (value: number | undefined): string =>
        value === undefined || Number.isNaN(value) ? '' : formatSignificant(value)
      return {
        table: (text) => ({
          head: [text.group, ...items.map(({ label }) => label)].map((label) => ({ label, note: '' })),
          rows: layout.groups.map((group, g) => [group, ...spec.scenarios.map(({ values }) => cell(values[g]))]),
        }),
        legend: items,
        plot: null,
        reader: (place) => (
          <BoxReader
            {...{ place, width, height, drawing, description }}
            theme={layout.theme}
            hatches={bars.map(({ style }) => style.hatch)}
            areas={bars.map(({ box }) => box)}
            parts={bars.map(({ scenario, group, value, box }) => {
              const label = `${items[scenario]?.label ?? ''} · ${layout.groups[group] ?? ''}`
              // The scenario's place, as in a line chart.
              return partOfBox(box, { role: 'bar', index: scenario, label, year: spec.year, value })
            })}
          />
        ),
      }
    },
    [spec, theme, height],
  )
  return (
    <ChartFigure
      {...props}
      frame={spec}
      height={height}
      exportSvg={(paper) => barChart({ ...spec, theme: paper })}
      exportCsv={() => barCsv(spec)}
      layOut={layOut}
    />
  )
}
