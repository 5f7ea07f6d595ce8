import { type ReactElement, useCallback } from 'react'
import { BoxReader, partOfBox } from './BoxReader.tsx'
import type { ChartProps } from './chart-props.ts'
import { ChartFigure, type FigureContent } from './ChartFigure.tsx'
import type { WaterfallSpec } from './core/chart-spec.ts'
import { formatSignificant } from './core/format-number.ts'
import { layOutWaterfall, waterfall, waterfallCsv, waterfallHeight } from './core/waterfall.ts'

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
          <BoxReader
            {...{ place, width, height, drawing, hatches, description }}
            theme={layout.theme}
            areas={bars.map(({ box }) => ({ ...box, x: 0, width }))}
            // Rows count from the first total.
            parts={bars.map(({ label, value, box }, index) =>
              partOfBox(box, { role: 'bar', index, label, year: spec.year, value }),
            )}
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
      exportSvg={(paper) => waterfall({ ...spec, theme: paper })}
      exportCsv={() => waterfallCsv(spec)}
      layOut={layOut}
    />
  )
}
