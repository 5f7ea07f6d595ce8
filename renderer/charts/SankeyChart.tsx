import { memo, type ReactElement, useCallback } from 'react'
import type { ChartProps } from './chart-props.ts'
import { ChartFigure, type FigureContent } from './ChartFigure.tsx'
import type { SankeySpec } from './core/chart-spec.ts'
import { formatSignificant } from './core/format-number.ts'
import {
  drawNodes,
  drawRibbon,
  sankeyChart,
  type SankeyContent,
  sankeyContent,
  sankeyCsv,
} from './core/sankey-chart.ts'
import { Drawn } from './Drawn.tsx'
import { FlowReader } from './FlowReader.tsx'

interface Props extends ChartProps {
  readonly spec: SankeySpec
}

/** Narrowest drawing whose names can be read; a narrower window scrolls it. */
const narrowest = 560

/** Where energy comes from and goes to in one year, in the window. */
export function SankeyChart({ spec, ...props }: Props): ReactElement {
  const { theme } = props
  const height = props.height ?? 420
  const layOut = useCallback(
    (available: number): FigureContent | null => {
      const width = Math.max(narrowest, available)
      const area = { x: 1, y: 8, width: width - 2, height: height - 16 }
      const content = sankeyContent({ ...spec, theme }, area)
      if (content.ribbons.length === 0) return null
      return {
        table: (text) => ({
          head: [text.from, text.to, text.value].map((label) => ({ label, note: '' })),
          rows: content.ribbons.map(({ from, to, flow }) => [from.label, to.label, formatSignificant(flow.value)]),
        }),
        legend: [],
        plot: null,
        reader: (place) => (
          <FlowReader {...place} width={width} content={content} year={spec.year}>
            <Plot content={content} width={width} height={height} />
          </FlowReader>
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
      exportSvg={(paper) => sankeyChart({ ...spec, theme: paper })}
      exportCsv={() => sankeyCsv(spec)}
      layOut={layOut}
    />
  )
}

interface PlotProps {
  readonly content: SankeyContent
  readonly width: number
  readonly height: number
}

const Plot = memo(function Plot({ content, width, height }: PlotProps): ReactElement {
  return (
    <svg width={width} height={height} aria-hidden="true">
      {content.ribbons.map((ribbon) => (
        <g key={ribbon.index} data-flow={ribbon.index}>
          <Drawn drawing={drawRibbon(ribbon, content)} />
        </g>
      ))}
      <g className="chart-names">
        <Drawn drawing={drawNodes(content, { x: 0, y: 0, width, height })} />
      </g>
    </svg>
  )
})
