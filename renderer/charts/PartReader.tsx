import { type KeyboardEvent, type ReactElement, type ReactNode, useId, useRef, useState } from 'react'
import type { ChartPoint } from './chart-props.ts'
import type { ReaderPlace } from './ChartFigure.tsx'
import { formatSignificant } from './core/format-number.ts'
import type { Theme } from './core/theme.ts'

/** A part of a drawing that can be read: a flow, a bar. */
export interface Part {
  readonly point: ChartPoint
  /** Path around it, drawn when it is read. */
  readonly outline: string
  /** Where the box with its number may stand: centre, upper and lower edge. */
  readonly x: number
  readonly top: number
  readonly bottom: number
}

interface Props extends ReaderPlace {
  /** In the order of the arrow keys. */
  readonly parts: readonly Part[]
  readonly description: string
  readonly theme: Theme
  readonly help: 'helpFlows' | 'helpBars'
  /** The drawing itself, whose parts say by `data-part` which they are. */
  readonly children: ReactNode
}

/**
 * Reads the parts of a drawing one by one: by pointer, or by the arrow keys, each spoken. A click or Enter asks where
 * the number comes from.
 */
export function PartReader({ parts, description, theme, help, children, ...place }: Props): ReactElement {
  const { width, height, title, unit, text, onExplain } = place
  const [read, setRead] = useState<number | null>(null)
  const [spoken, setSpoken] = useState('')
  const helpId = useId()
  /** The explanation asked for takes the focus; what was read is still read when it comes back. */
  const isAsking = useRef(false)
  const part = read === null ? undefined : parts[read]

  const partOf = (target: EventTarget): number | null => {
    const said = target instanceof Element ? target.closest('[data-part]')?.getAttribute('data-part') : null
    return said === null || said === undefined ? null : Number(said)
  }
  const explain = (to: number | null): void => {
    const asked = parts[to ?? -1]
    if (asked === undefined || onExplain === undefined) return
    isAsking.current = true
    setRead(to)
    onExplain(asked.point)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = read ?? -1
    const last = parts.length - 1
    const next = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: last }
    if (event.key in next) {
      const to = Math.min(last, Math.max(0, next[event.key as keyof typeof next]))
      const reached = parts[to]
      setRead(reached ? to : null)
      setSpoken(reached ? `${reached.point.label}: ${formatSignificant(reached.point.value)} ${unit}` : '')
    } else if (event.key === 'Enter' && part) {
      explain(read)
    } else if (event.key === 'Escape' && read !== null) {
      setRead(null)
      setSpoken('')
    } else return
    event.preventDefault()
  }
  return (
    <div
      className="chart-reader chart-parts"
      role="application"
      aria-roledescription={text.chart}
      aria-label={`${title}. ${description}`}
      aria-describedby={helpId}
      tabIndex={0}
      data-explains={onExplain ? 'yes' : undefined}
      onKeyDown={onKeyDown}
      onFocus={() => {
        isAsking.current = false
      }}
      onBlur={() => {
        if (!isAsking.current) setRead(null)
      }}
      onPointerMove={(event) => {
        setRead(partOf(event.target))
      }}
      onPointerLeave={() => {
        if (!isAsking.current) setRead(null)
      }}
      onPointerUp={(event) => {
        if (event.button === 0) explain(partOf(event.target))
      }}
    >
      <span id={helpId} className="chart-hidden">
        {text[help]} {onExplain && text.enterExplains}
      </span>
      <span className="chart-hidden" aria-live="polite">
        {spoken}
      </span>
      {children}
      {part && (
        <>
          <svg className="chart-cursor" width={width} height={height} aria-hidden="true">
            <path d={part.outline} fill="none" stroke={theme.ink} strokeWidth={1.6} />
          </svg>
          <div className="chart-box" style={boxPlace(part, width)} aria-hidden="true">
            <p dir="auto">{part.point.label}</p>
            <p>
              <strong>{formatSignificant(part.point.value)}</strong> {unit}
            </p>
            {onExplain && <p className="chart-box-more">{text.clickExplains}</p>}
          </div>
        </>
      )}
    </div>
  )
}

/** Above the part where there is room, otherwise below. */
function boxPlace({ x, top, bottom }: Part, width: number) {
  const y = top > 80 ? top - 76 : bottom + 8
  return x < width / 2 ? { left: Math.max(0, x - 90), top: y } : { right: Math.max(0, width - x - 90), top: y }
}
