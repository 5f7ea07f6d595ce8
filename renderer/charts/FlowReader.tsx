import { type KeyboardEvent, type ReactElement, type ReactNode, useId, useState } from 'react'
import type { ReaderPlace } from './ChartFigure.tsx'
import { formatSignificant } from './core/format-number.ts'
import { flowText, ribbonPath, type SankeyContent } from './core/sankey-chart.ts'
import type { SankeyRibbon } from './core/sankey-layout.ts'

interface Props extends ReaderPlace {
  readonly content: SankeyContent
  readonly year: number
  /** The drawing itself, whose flows say by `data-flow` which they are. */
  readonly children: ReactNode
}

/**
 * Reads the flows of a Sankey diagram: by pointer, or by the arrow keys from the greatest to the least, each spoken. A
 * click or Enter asks where the number comes from.
 */
export function FlowReader({ content, year, onExplain, children, ...place }: Props): ReactElement {
  const { width, height, title, unit, text } = place
  const [read, setRead] = useState<number | null>(null)
  const [spoken, setSpoken] = useState('')
  const help = useId()
  const { ribbons, theme } = content
  const ranked = [...ribbons].sort((a, b) => b.flow.value - a.flow.value || a.index - b.index)
  const ribbon = ribbons.find(({ index }) => index === read)

  const explain = ({ index, from, to, flow }: SankeyRibbon): void => {
    onExplain?.({ role: 'flow', index, label: `${from.label} → ${to.label}`, year, value: flow.value })
  }
  const flowOf = (target: EventTarget): SankeyRibbon | undefined => {
    const said = target instanceof Element ? target.closest('[data-flow]')?.getAttribute('data-flow') : null
    return ribbons.find(({ index }) => String(index) === said)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = ranked.findIndex(({ index }) => index === read)
    const next = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: ranked.length - 1,
    }
    if (event.key in next) {
      const to = ranked[Math.min(ranked.length - 1, Math.max(0, next[event.key as keyof typeof next]))]
      setRead(to?.index ?? null)
      setSpoken(to ? `${flowText(to)} ${unit}` : '')
    } else if (event.key === 'Enter' && ribbon) {
      explain(ribbon)
    } else if (event.key === 'Escape' && read !== null) {
      setRead(null)
      setSpoken('')
    } else return
    event.preventDefault()
  }
  return (
    <div
      className="chart-reader chart-flows"
      role="application"
      aria-roledescription={text.chart}
      aria-label={`${title}. ${content.description}`}
      aria-describedby={help}
      tabIndex={0}
      data-explains={onExplain ? 'yes' : undefined}
      onKeyDown={onKeyDown}
      onBlur={() => {
        setRead(null)
      }}
      onPointerMove={(event) => {
        setRead(flowOf(event.target)?.index ?? null)
      }}
      onPointerLeave={() => {
        setRead(null)
      }}
      onPointerUp={(event) => {
        const flow = flowOf(event.target)
        if (flow && event.button === 0) explain(flow)
      }}
    >
      <span id={help} className="chart-hidden">
        {onExplain ? text.helpFlowsExplain : text.helpFlows}
      </span>
      <span className="chart-hidden" aria-live="polite">
        {spoken}
      </span>
      {children}
      {ribbon && (
        <>
          <svg className="chart-cursor" width={width} height={height} aria-hidden="true">
            <path d={ribbonPath(ribbon)} fill="none" stroke={theme.ink} strokeWidth={1.6} />
          </svg>
          <div className="chart-box" style={boxPlace(ribbon, width)} aria-hidden="true">
            <p dir="auto">
              {ribbon.from.label} → {ribbon.to.label}
            </p>
            <p>
              <strong>{formatSignificant(ribbon.flow.value)}</strong> {unit}
            </p>
            {onExplain && <p className="chart-box-more">{text.clickExplains}</p>}
          </div>
        </>
      )}
    </div>
  )
}

/** In the middle of the flow, above it where there is room. */
function boxPlace({ from, to, start, end, width: thickness }: SankeyRibbon, width: number) {
  const x = (from.box.x + to.box.x) / 2
  const y = (start + end) / 2
  const top = y > 110 ? y - thickness / 2 - 76 : y + thickness / 2 + 8
  return x < width / 2 ? { left: Math.max(0, x - 90), top } : { right: Math.max(0, width - x - 90), top }
}
