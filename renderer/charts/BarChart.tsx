import { type ReactElement, useCallback } from 'react'
import type { ChartProps } from './chart-props.ts'
import { ChartFigure, type FigureContent } from './ChartFigure.tsx'
import { type Bar, barChart, barCsv, barsHeight, layOutBars } from './core/bar-chart.ts'
import type { BarSpec } from './core/chart-spec.ts'
import { formatSignificant } from './core/format-number.ts'
import { hatchDefinitions } from './core/hatch.ts'
import { Drawn } from './Drawn.tsx'
import { type Part, PartReader } from './PartReader.tsx'

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
          <PartReader
            {...place}
            parts={bars.map((bar) => {
              const name = `${items[bar.scenario]?.label ?? ''} · ${layout.groups[bar.group] ?? ''}`
              return partOf(bar, name, spec.year)
            })}
            description={description}
            theme={layout.theme}
            help="helpBars"
          >
            <svg width={width} height={height} aria-hidden="true">
              <Drawn
                drawing={hatchDefinitions(
                  bars.map(({ style }) => style.hatch),
                  layout.theme,
                )}
              />
              <Drawn drawing={drawing} />
              {bars.map(({ box }, part) => (
                <rect key={part} data-part={part} {...box} fill="transparent" />
              ))}
            </svg>
          </PartReader>
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

/** A bar as it is read. `index` is the scenario's place, as in a line chart. */
function partOf({ scenario, value, box }: Bar, label: string, year: number): Part {
  const { x, y, width, height } = box
  return {
    point: { role: 'bar', index: scenario, label, year, value },
    outline: `M${x},${y}h${width}v${height}h${-width}Z`,
    x: x + width / 2,
    top: y,
    bottom: y + height,
  }
}
