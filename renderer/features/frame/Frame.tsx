import { Suspense, useRef, useState, type ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DropTarget } from '../../ui/DropTarget.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx'
import { useText } from '../../ui/language/LanguageProvider.tsx'
import { Notices } from '../../ui/Notices.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import { FirstStart } from './FirstStart.tsx'
import type { FrameActions, FrameView, PlaceEntry } from './frame-view.ts'
import { paletteEntries } from './palette-entries.ts'
import { ProblemList } from '../../figures/ProblemList.tsx'
import { Rail } from './Rail.tsx'
import { StatusBar } from './StatusBar.tsx'
import { TopBar } from './TopBar.tsx'
import { useShortcuts } from './use-shortcuts.ts'
import './frame.css'

export interface FrameProps {
  readonly view: FrameView
  readonly actions: FrameActions
  readonly places: readonly PlaceEntry[]
  /** The place in sight. */
  readonly children: ReactNode
}

/** The window around the places. */
export function Frame({ view, actions, places, children }: FrameProps) {
  const texts = useText()
  const text = texts.frame
  const [palette, setPalette] = useState(false)
  const [problems, setProblems] = useState(false)
  /** Refused problems that the reader has put away. */
  const [seen, setSeen] = useState<FrameView['problems'] | null>(null)
  const main = useRef<HTMLElement>(null)
  useShortcuts(view, actions, () => setPalette(true))
  // A study that was refused says why at once.
  const isRefused = view.refused && view.problems.length > 0 && seen !== view.problems
  const closeProblems = () => {
    setProblems(false)
    setSeen(view.problems)
  }
  return (
    <DropTarget invitation={text.drop} onDrop={actions.openDropped}>
      <div className="frame">
        <a
          className="visually-hidden frame-skip"
          href="#content"
          onClick={(event) => {
            event.preventDefault()
            main.current?.focus()
          }}
        >
          {text.skip}
        </a>
        <TopBar view={view} actions={actions} onPalette={() => setPalette(true)} />
        {view.study === null ? null : <Rail places={places} place={view.place} onGo={actions.go} />}
        <main id="content" className="frame-main" ref={main} tabIndex={-1}>
          {view.study === null ? (
            <FirstStart view={view} actions={actions} />
          ) : (
            <ErrorBoundary key={view.place} fallback={(error, again) => <Broken error={error} again={again} />}>
              <Suspense fallback={<p className="frame-loading">{text.loading}</p>}>{children}</Suspense>
            </ErrorBoundary>
          )}
        </main>
        <StatusBar view={view} onProblems={() => setProblems(true)} />
        <Notices label={text.notices} entries={view.notices} onDismiss={actions.dismissNotice} />
        <CommandPalette
          open={palette}
          entries={palette ? paletteEntries(view, actions, places, texts) : []}
          onClose={() => setPalette(false)}
        />
        <Dialog open={problems || isRefused} size="wide" heading={text.problems.heading} onClose={closeProblems}>
          <ProblemList problems={view.problems} refused={view.refused} />
        </Dialog>
      </div>
    </DropTarget>
  )
}

function Broken({ error, again }: { error: Error; again: () => void }) {
  const text = useText().frame.broken
  return (
    <EmptyState
      icon="bad"
      heading={text.heading}
      sentence={text.sentence({ message: error.message })}
      actions={<Button onClick={again}>{text.again}</Button>}
    />
  )
}
