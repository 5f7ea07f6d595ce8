import { useId, type ReactNode } from 'react'
import { useText } from './language/LanguageProvider.tsx'
// Places put charts into panels without the component: its looks are there before.
import './panel.css'
import './place-frame.css'

export interface PlaceFrameProps {
  readonly heading: string
  /** What the place is for, in a sentence. */
  readonly lead?: string
  /** Controls of the whole place. */
  readonly toolbar?: ReactNode
  /** Beside the content on a wide window, below it on a narrow one. */
  readonly side?: ReactNode
  readonly children: ReactNode
}

/** What every place looks like: heading, toolbar, content, and a side panel where there is one. */
export function PlaceFrame({ heading, lead, toolbar, side, children }: PlaceFrameProps) {
  const id = useId()
  const text = useText().parts
  return (
    <div className="place" data-side={side === undefined ? undefined : true}>
      <header className="place-head">
        <div className="place-words">
          <h1 id={id}>{heading}</h1>
          {lead === undefined ? null : <p className="place-lead">{lead}</p>}
        </div>
        {toolbar === undefined ? null : (
          <div className="place-toolbar" role="group" aria-labelledby={id}>
            {toolbar}
          </div>
        )}
      </header>
      <div className="place-content">{children}</div>
      {side === undefined ? null : (
        <aside className="place-side" aria-label={text.sidePanel}>
          {side}
        </aside>
      )}
    </div>
  )
}

/** Panels in columns: as many as fit, each at least `narrowest` wide. */
export function PanelGrid({
  narrowest = 'usual',
  children,
}: {
  narrowest?: 'usual' | 'small' | 'wide'
  children: ReactNode
}) {
  return (
    <div className="panel-grid" data-narrowest={narrowest}>
      {children}
    </div>
  )
}
