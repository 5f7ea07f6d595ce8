import { type ReactElement, useCallback } from 'react'
import type { ChartProps } from './chart-props.ts'
import { ChartFigure, type FigureContent } from './ChartFigure.tsx'
import type { WaterfallSpec } from './core/chart-spec.ts'
import { formatSignificant } from './core/format-number.ts'
import { hatchDefinitions } from './core/hatch.ts'
import { layOutWaterfall, waterfall, type WaterfallBar, waterfallCsv, waterfallHeight } from './core/waterfall.ts'
import { Drawn } from './Drawn.tsx'
import { type Part, PartReader } from './PartReader.tsx'

interface Props extends Omit<ChartProps, 'height'> {
  readonly spec: WaterfallSpec
}

/** From one total to another, step by step, in the window. Its height follows from its steps. */
export function Waterfall({ spec, ...props }: Props): ReactElement {
  const { theme } = props
  const height = waterfallHeight(spec)
  const layOut = useCallback(
    (width: number): FigureContent | null => {
      const { bars, items, drawing, description, ...layout } = layOutWaterfall(
        { ...spec, theme },
        { x: 0, y: 0, width, height },
      )
      const hatches = items.flatMap((item) => (item.sign === 'area' ? [item.style.hatch] : []))
      return {
        table: (text) => ({
          head: [text.group, spec.unit].map((label) => ({ label, note: '' })),
          rows: bars.map(({ label, value }) => [label, formatSignificant(value)]),
        }),
        legend: items,
        plot: null,
        reader: (place) => (
          <PartReader
            {...place}
            parts={bars.map((bar, index) => partOf(bar, index, spec.year))}
            description={description}
            theme={layout.theme}
            help="helpBars"
          >
            <svg width={width} height={height} aria-hidden="true">
              <Drawn drawing={hatchDefinitions(hatches, layout.theme)} />
              <Drawn drawing={drawing} />
              {bars.map(({ box }, part) => (
                <rect
                  key={part}
                  data-part={part}
                  x={0}
                  y={box.y}
                  width={width}
                  height={box.height}
                  fill="transparent"
                />
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
      noticeAt="bottom"
      height={height}
      exportSvg={(paper) => waterfall({ ...spec, theme: paper })}
      exportCsv={() => waterfallCsv(spec)}
      layOut={layOut}
    />
  )
}

/** A row as it is read. `index` counts rows from the first total. */
function partOf({ label, value, box: { x, y, width, height } }: WaterfallBar, index: number, year: number): Part {
  return {
    point: { role: 'bar', index, label, year, value },
    outline: `M${x},${y}h${width}v${height}h${-width}Z`,
    x: x + width / 2,
    top: y,
    bottom: y + height,
  }
}
