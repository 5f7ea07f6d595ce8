import { type ReactElement, type ReactNode, useId, useMemo, useState } from 'react'
import { type ChartsText, chartsText, unitText } from '#messages'
import type { ChartProps } from './chart-props.ts'
import type { TableData } from './chart-table-data.ts'
import { ChartLegend } from './ChartLegend.tsx'
import { ChartMenu } from './ChartMenu.tsx'
import { ChartTable } from './ChartTable.tsx'
import type { ChartFrame } from './core/chart-spec.ts'
import { chartText, longest } from './core/frame.ts'
import type { LegendItem } from './core/legend.ts'
import { type ThemeName, themes } from './core/theme.ts'
import { useWidth } from './use-width.ts'

/** What a kind of chart puts into the figure at a width. */
export interface FigureContent {
  readonly table: (text: ChartsText) => TableData
  readonly legend: readonly LegendItem[]
  readonly plot: ReactNode
  /** What lies over the plot and reads its points. */
  readonly reader: (place: ReaderPlace) => ReactNode
}

/** What a reader is told of the figure that it lies in. */
export interface ReaderPlace {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly unit: string
  readonly text: ChartsText
  readonly onExplain: ChartProps['onExplain']
}

interface Props extends ChartProps {
  readonly frame: ChartFrame
  readonly height: number
  readonly exportSvg: (theme: ThemeName) => string
  readonly exportCsv: () => string
  /** What there is to draw at a width; null where no number is. The same function as long as the numbers are the same. */
  readonly layOut: (width: number) => FigureContent | null
}

/**
 * What stands around every chart of the window: what it shows, in which unit, its legend, source and method, the table
 * of its numbers, what can be taken out of it, and whether it can be trusted now. Heights are reserved beforehand, so
 * nothing moves when numbers come.
 */
export function ChartFigure({ frame, height, theme, language, layOut, ...props }: Props): ReactElement {
  const { state = { kind: 'ready' }, fileName, exportSvg, exportCsv } = props
  const text = chartsText(language)
  const { ref, width } = useWidth()
  const [isTable, setTable] = useState(false)
  const tableId = useId()
  const shown = useMemo(() => (width < 1 ? null : layOut(width)), [width, layOut])
  const title = chartText(frame.title, longest.title)
  const unit = chartText(unitText(frame.unit, language), longest.label)
  const about = chartText(frame.subtitle ?? '', longest.subtitle)
  const instead = state.kind === 'loading' ? text.loading : state.kind === 'failed' ? state.why : text.empty
  const notice =
    state.kind === 'stale' || state.kind === 'failed'
      ? { word: state.kind === 'stale' ? text.stale : text.failed, why: state.why }
      : null
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
        <div className="chart-under-title">
          <p className="chart-subtitle" dir="auto">
            {about}
            {about === '' || unit === '' ? '' : ' · '}
            <span className="chart-unit">{unit}</span>
          </p>
          <div className="chart-notice" role="status">
            {notice && (
              <p title={notice.why}>
                <strong>{notice.word}</strong> {notice.why}
              </p>
            )}
          </div>
        </div>
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
      <div ref={ref} className="chart-plot" style={{ height }}>
        {shown?.plot}
        {shown?.reader({ width, height, title, unit, text, onExplain: props.onExplain })}
        {width > 0 && !shown && <p className="chart-instead">{instead}</p>}
      </div>
      {shown && <ChartLegend items={shown.legend} theme={themes[theme]} />}
      <div className="chart-footer">
        <p dir="auto">{text.source({ source: chartText(frame.source, longest.footer) })}</p>
        {frame.note && <p dir="auto">{text.note({ note: chartText(frame.note, longest.footer) })}</p>}
      </div>
      <div id={tableId} hidden={!isTable}>
        {isTable && shown && <ChartTable table={shown.table(text)} caption={`${title} (${unit})`} />}
        {isTable &&
          frame.results?.map(({ scenario, label, resultHash }) => (
            <p key={scenario} className="chart-result" dir="auto">
              {text.result({ scenario: chartText(label, longest.label), resultHash })}
            </p>
          ))}
      </div>
    </figure>
  )
}
