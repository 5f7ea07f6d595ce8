import { memo, type ReactElement, useCallback } from 'react'
import type { ChartProps } from './chart-props.ts'
import { ChartFigure, type FigureContent } from './ChartFigure.tsx'
import type { SankeySpec } from './core/chart-spec.ts'
import { formatSignificant } from './core/format-number.ts'
import {
  drawNodes,
  drawRibbon,
  ribbonPath,
  sankeyChart,
  type SankeyContent,
  sankeyContent,
  sankeyCsv,
} from './core/sankey-chart.ts'
import type { SankeyRibbon } from './core/sankey-layout.ts'
import { Drawn } from './Drawn.tsx'
import { type Part, PartReader } from './PartReader.tsx'

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
      const ranked = [...content.ribbons].sort((a, b) => b.flow.value - a.flow.value || a.index - b.index)
      return {
        table: (text) => ({
          head: [text.from, text.to, text.value].map((label) => ({ label, note: '' })),
          rows: content.ribbons.map(({ from, to, flow }) => [from.label, to.label, formatSignificant(flow.value)]),
        }),
        legend: [],
        plot: null,
        reader: (place) => (
          <PartReader
            {...place}
            width={width}
            parts={ranked.map((ribbon) => partOf(ribbon, spec.year))}
            description={content.description}
            theme={content.theme}
            help="helpFlows"
          >
            <Plot content={content} ranked={ranked} width={width} height={height} />
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
      exportSvg={(paper) => sankeyChart({ ...spec, theme: paper })}
      exportCsv={() => sankeyCsv(spec)}
      layOut={layOut}
    />
  )
}

function partOf(ribbon: SankeyRibbon, year: number): Part {
  const { index, from, to, flow, start, end, width } = ribbon
  const middle = (start + end) / 2
  return {
    point: { role: 'flow', index, label: `${from.label} → ${to.label}`, year, value: flow.value },
    outline: ribbonPath(ribbon),
    x: (from.box.x + to.box.x) / 2,
    top: middle - width / 2,
    bottom: middle + width / 2,
  }
}

interface PlotProps {
  readonly content: SankeyContent
  /** Flows from the greatest to the least: the order in which they are read. */
  readonly ranked: readonly SankeyRibbon[]
  readonly width: number
  readonly height: number
}

const Plot = memo(function Plot({ content, ranked, width, height }: PlotProps): ReactElement {
  return (
    <svg width={width} height={height} aria-hidden="true">
      {ranked.map((ribbon, part) => (
        <g key={ribbon.index} data-part={part}>
          <Drawn drawing={drawRibbon(ribbon, content)} />
        </g>
      ))}
      <g className="chart-names">
        <Drawn drawing={drawNodes(content)} />
      </g>
    </svg>
  )
})
