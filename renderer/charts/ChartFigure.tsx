import { type ReactElement, type ReactNode, useId, useMemo, useState } from 'react'
import { chartsText } from '#messages'
import type { ChartProps } from './chart-props.ts'
import { type ChartSeries, yearsOf } from './chart-series.ts'
import { ChartLegend } from './ChartLegend.tsx'
import { ChartMenu } from './ChartMenu.tsx'
import { ChartTable } from './ChartTable.tsx'
import type { Axes } from './core/axes.ts'
import type { ChartFrame } from './core/chart-spec.ts'
import { chartText, longest } from './core/frame.ts'
import type { LegendItem } from './core/legend.ts'
import { type ThemeName, themes } from './core/theme.ts'
import { PointReader } from './PointReader.tsx'
import { useWidth } from './use-width.ts'

/** What a kind of chart puts into the figure at a width. */
export interface FigureContent {
  readonly series: readonly ChartSeries[]
  readonly axes: Axes
  readonly description: string
  readonly legend: readonly LegendItem[]
  readonly plot: ReactNode
}

interface Props extends ChartProps {
  readonly frame: ChartFrame
  readonly height: number
  readonly exportSvg: (theme: ThemeName) => string
  readonly exportCsv: () => string
  readonly layOut: (width: number) => FigureContent
  /** What the layout depends on besides width, height and theme. */
  readonly layOutKeys: readonly unknown[]
}

/**
 * What stands around every chart of the window: what it shows, in which unit, its legend, source and method, the table
 * of its numbers, what can be taken out of it, and whether it can be trusted now. Heights are reserved beforehand, so
 * nothing moves when numbers come.
 */
export function ChartFigure({ frame, height, theme, language, layOut, layOutKeys, ...props }: Props): ReactElement {
  const { state = { kind: 'ready' }, fileName, exportSvg, exportCsv } = props
  const text = chartsText(language)
  const { ref, width } = useWidth()
  const [isTable, setTable] = useState(false)
  const tableId = useId()
  const content = useMemo(() => (width < 1 ? null : layOut(width)), [width, height, theme, ...layOutKeys])
  const title = chartText(frame.title, longest.title)
  const unit = chartText(frame.unit, longest.label)
  const subtitle = [chartText(frame.subtitle ?? '', longest.subtitle), unit].filter((part) => part !== '').join(' · ')
  const shown = content !== null && yearsOf(content.series).length > 0 ? content : null
  const instead = state.kind === 'loading' ? text.loading : state.kind === 'failed' ? '' : text.empty
  return (
    <figure
      className="chart-figure"
      data-theme={theme}
      data-state={state.kind}
      lang={language}
      aria-busy={state.kind === 'loading'}
    >
      <figcaption>
        <p className="chart-title" dir="auto">
          {title}
        </p>
        <p className="chart-subtitle" dir="auto">
          {subtitle}
        </p>
      </figcaption>
      <div className="chart-tools">
        <button
          type="button"
          className="chart-button"
          aria-expanded={isTable}
          aria-controls={tableId}
          onClick={() => {
            setTable(!isTable)
          }}
        >
          {isTable ? text.hideTable : text.showTable}
        </button>
        <ChartMenu {...{ text, title, fileName, exportSvg, exportCsv }} save={props.save} />
      </div>
      {shown && <ChartLegend items={shown.legend} theme={themes[theme]} />}
      <div ref={ref} className="chart-plot" style={{ height }}>
        {shown?.plot}
        {shown && (
          <PointReader
            {...{ width, height, title, unit, text }}
            series={shown.series}
            axes={shown.axes}
            description={shown.description}
            onExplain={props.onExplain}
          />
        )}
        {content && !shown && <p className="chart-instead">{instead}</p>}
        <div className="chart-notice" role="status">
          {(state.kind === 'stale' || state.kind === 'failed') && (
            <p>
              <strong>{state.kind === 'stale' ? text.stale : text.failed}</strong> {state.why}
            </p>
          )}
        </div>
      </div>
      <div className="chart-footer">
        <p dir="auto">{text.source({ source: chartText(frame.source, longest.footer) })}</p>
        {frame.note && <p dir="auto">{text.note({ note: chartText(frame.note, longest.footer) })}</p>}
      </div>
      <div id={tableId} hidden={!isTable}>
        {isTable && shown && <ChartTable series={shown.series} caption={title} unit={unit} text={text} />}
      </div>
    </figure>
  )
}
