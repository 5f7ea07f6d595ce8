import { type KeyboardEvent, type PointerEvent, type ReactElement, useId, useRef, useState } from 'react'
import type { ChartPoint } from './chart-props.ts'
import { type ChartSeries, pointIn, yearsOf } from './chart-series.ts'
import type { Across } from './core/chart-spec.ts'
import type { Axes } from './core/axes.ts'
import { formatSignificant, formatYear } from './core/format-number.ts'
import type { ReaderPlace } from './ChartFigure.tsx'
import { LegendSign } from './ChartLegend.tsx'
import { heightsIn, isWalkKey, nearestPoint, type Standing, walk } from './walk-points.ts'

interface Props extends ReaderPlace {
  readonly series: readonly ChartSeries[]
  readonly axes: Axes
  readonly description: string
  /** What lies along the horizontal axis; years where absent. */
  readonly across?: Across
}

/** Most series that a box beside the pointer lists; the one under the pointer is always among them. */
const mostRows = 12

/**
 * Reads the points of a chart: by pointer, or by the arrow keys with each reading spoken. A click, a tap or Enter asks
 * where the number comes from. It lies over the plot, so that no reading draws the chart anew.
 */
export function PointReader({ series, axes, onExplain, ...props }: Props): ReactElement {
  const { width, height, text, unit, across } = props
  const [standing, setStanding] = useState<Standing | null>(null)
  const [spoken, setSpoken] = useState('')
  const help = useId()
  /** The explanation asked for takes the focus; what was read is still read when it comes back. */
  const isAsking = useRef(false)
  const active = standing && series[standing.at]
  const point = active ? pointIn(active, standing.year) : null

  const standingAt = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Standing | null => {
    const box = currentTarget.getBoundingClientRect()
    const { plot, domain, first, last } = axes
    const year = first + ((clientX - box.left - plot.x) / plot.width) * (last - first)
    const share = (plot.y + plot.height - (clientY - box.top)) / plot.height
    return nearestPoint(series, yearsOf(series), year, domain[0] + share * (domain[1] - domain[0]))
  }
  const explain = (to: Standing | null): void => {
    const asked = to && series[to.at] && pointIn(series[to.at]!, to.year)
    if (!asked || onExplain === undefined) return
    isAsking.current = true
    setStanding(to)
    onExplain(asked)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && standing !== null) {
      setStanding(null)
      setSpoken('')
    } else if (event.key === 'Enter' && standing !== null) {
      explain(standing)
    } else if (isWalkKey(event.key)) {
      const next = walk(series, standing, event.key)
      const reached = next && series[next.at] ? pointIn(series[next.at]!, next.year) : null
      setStanding(next)
      if (reached) setSpoken(spokenOf(reached, text, unit, across))
    } else return
    event.preventDefault()
  }
  return (
    <div
      className="chart-reader"
      role="application"
      aria-roledescription={text.chart}
      aria-label={`${props.title}. ${props.description}`}
      aria-describedby={help}
      tabIndex={0}
      data-explains={onExplain ? 'yes' : undefined}
      onKeyDown={onKeyDown}
      onFocus={() => {
        isAsking.current = false
      }}
      onBlur={() => {
        if (!isAsking.current) setStanding(null)
      }}
      onPointerMove={(event) => {
        setStanding(standingAt(event))
      }}
      onPointerLeave={() => {
        if (!isAsking.current) setStanding(null)
      }}
      onPointerUp={(event) => {
        if (event.button === 0) explain(standingAt(event))
      }}
    >
      <span id={help} className="chart-hidden">
        {onExplain ? text.helpExplain : text.help}
      </span>
      <span className="chart-hidden" aria-live="polite">
        {spoken}
      </span>
      {standing && point && (
        <>
          <Cursor series={series} axes={axes} width={width} height={height} standing={standing} />
          <Box {...{ series, axes, width, standing, unit, text }} across={across} explains={onExplain !== undefined} />
        </>
      )}
    </div>
  )
}

const say = ({ label, year, value }: ChartPoint) => ({
  label,
  year: formatYear(year),
  value: formatSignificant(value),
})

function spokenOf(point: ChartPoint, text: ReaderPlace['text'], unit: string, across: Across | undefined): string {
  const said = say(point)
  if (across === undefined) return text.reading({ ...said, unit })
  return text.readingAt({ label: said.label, at: `${said.year} ${across.unit}`, value: said.value, unit })
}

interface CursorProps extends Pick<Props, 'series' | 'axes' | 'width' | 'height'> {
  readonly standing: Standing
}

/** An upright line in the year, a dot on each series, a ring around the one that is read. */
function Cursor({ series, axes, width, height, standing }: CursorProps): ReactElement {
  const { plot, theme } = axes
  const x = axes.x(standing.year)
  return (
    <svg className="chart-cursor" width={width} height={height} aria-hidden="true">
      <path d={`M${x},${plot.y}V${plot.y + plot.height}`} stroke={theme.soft} strokeWidth={1} />
      {heightsIn(series, standing.year).map((value, at) => {
        if (value === null || (series[at]?.role !== 'scenario' && at !== standing.at)) return null
        const isRead = at === standing.at
        return (
          <circle
            key={at}
            cx={x}
            cy={axes.y(value)}
            r={isRead ? 6 : 3.5}
            fill={isRead ? theme.paper : theme.ink}
            stroke={isRead ? theme.ink : theme.paper}
            strokeWidth={isRead ? 2.4 : 1}
          />
        )
      })}
    </svg>
  )
}

interface BoxProps extends Pick<Props, 'series' | 'axes' | 'width' | 'unit' | 'text'> {
  readonly standing: Standing
  readonly explains: boolean
  readonly across: Across | undefined
}

/** Every series in the year with its number, on the side of the line that has room. */
function Box({ series, axes, width, standing, unit, text, explains, across }: BoxProps): ReactElement {
  const x = axes.x(standing.year)
  const rows = series.flatMap((one, at) => {
    const point = pointIn(one, standing.year)
    return point ? [{ point, item: one.item, isRead: at === standing.at }] : []
  })
  const read = rows.findIndex(({ isRead }) => isRead)
  const from = Math.max(0, Math.min(read - mostRows + 2, rows.length - mostRows))
  const shown = rows.slice(from, from + mostRows)
  const isRight = x < width / 2
  const place = isRight ? { left: x + 12, maxWidth: width - x - 16 } : { right: width - x + 12, maxWidth: x - 16 }
  return (
    <div className="chart-box" style={{ ...place, top: axes.plot.y }} aria-hidden="true">
      <p className="chart-box-year">
        <strong>
          {formatYear(standing.year)}
          {across === undefined ? '' : ` ${across.unit}`}
        </strong>{' '}
        <span>{unit}</span>
      </p>
      {shown.map(({ point, item, isRead }) => (
        <p key={`${point.role}${point.index}`} className="chart-box-row" data-read={isRead ? 'yes' : undefined}>
          <LegendSign item={item} theme={axes.theme} />
          <span dir="auto">{point.label}</span>
          <span className="chart-box-value">{formatSignificant(point.value)}</span>
        </p>
      ))}
      {rows.length > shown.length && (
        <p className="chart-box-more">{text.more({ count: rows.length - shown.length })}</p>
      )}
      {explains && <p className="chart-box-more">{text.clickExplains}</p>}
    </div>
  )
}
