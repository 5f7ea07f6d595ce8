import { useId, type ReactNode } from 'react'
import './panel.css'

export interface PanelProps {
  readonly heading: string
  /** A line below the heading: unit, year, method. */
  readonly note?: string
  readonly actions?: ReactNode
  readonly footer?: ReactNode
  /** Columns taken in a place's grid. */
  readonly span?: 1 | 2 | 'all'
  /** Computed from inputs that have changed since; a badge in `actions` says so in words. */
  readonly stale?: boolean
  readonly children: ReactNode
}

/** One thing of a place: a chart, a table, a few figures. */
export function Panel({ heading, note, actions, footer, span = 1, stale = false, children }: PanelProps) {
  const id = useId()
  return (
    <section className="panel" aria-labelledby={id} data-span={span} data-stale={stale || undefined}>
      <header className="panel-head">
        <div>
          <h2 id={id}>{heading}</h2>
          {note === undefined ? null : <p className="panel-note">{note}</p>}
        </div>
        {actions === undefined ? null : <div className="panel-actions">{actions}</div>}
      </header>
      <div className="panel-content">{children}</div>
      {footer === undefined ? null : <footer className="panel-foot">{footer}</footer>}
    </section>
  )
}
