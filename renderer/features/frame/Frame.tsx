import { Suspense, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
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
import { RunCancelled } from './RunCancelled.tsx'
import { RunFailurePanel } from './RunFailurePanel.tsx'
import { StatusBar } from './StatusBar.tsx'
import { Tour } from './Tour.tsx'
import { TOUR, type TourState } from './tour-steps.ts'
import { TopBar } from './TopBar.tsx'
import { WorkStrip } from './WorkStrip.tsx'
import type { WatchedWork } from '../../engine/long-work.ts'
import { useShortcuts } from './use-shortcuts.ts'
import './frame.css'

export interface FrameProps {
  readonly view: FrameView
  readonly actions: FrameActions
  readonly places: readonly PlaceEntry[]
  readonly work: Pick<WatchedWork, 'current' | 'subscribe'>
  /** The tour has never been taken or declined. */
  readonly isNew: boolean
  /** The place in sight. */
  readonly children: ReactNode
}

/** The window around the places. */
export function Frame({ view, actions, places, work, isNew, children }: FrameProps) {
  const texts = useText()
  const text = texts.frame
  const [palette, setPalette] = useState(false)
  const [problems, setProblems] = useState(false)
  /** Refused problems that the reader has put away. */
  const [seen, setSeen] = useState<FrameView['problems'] | null>(null)
  const [tour, setTour] = useState<TourState>(isNew ? 'offered' : 'closed')
  const stepTour = (next: TourState): void => {
    setTour(next)
    const step = typeof next === 'number' ? TOUR[next] : undefined
    if (step !== undefined) actions.go(step.place)
    else if (next === 'closed') actions.keepTour()
  }
  const main = useRef<HTMLElement>(null)
  const left = useRef(view.place)
  // Each place opens at its top; before its own parts may bring themselves into sight.
  useLayoutEffect(() => {
    if (left.current === view.place) return
    main.current?.scrollTo(0, 0)
    // In a narrow window the page scrolls as a whole.
    document.documentElement.scrollTop = 0
  }, [view.place])
  useEffect(() => {
    if (left.current === view.place) return
    left.current = view.place
    // A control that went with its place leaves the focus to nobody: the new place has it.
    if (document.activeElement === document.body) main.current?.focus()
  }, [view.place])
  const study = view.study?.name
  useEffect(() => {
    document.title = [...(study === undefined ? [] : [text.place[view.place], study]), text.product].join(' – ')
  }, [study, text, view.place])
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
              <RunFailurePanel study={view.study} actions={actions} />
              <Suspense fallback={<p className="frame-loading">{text.loading}</p>}>{children}</Suspense>
            </ErrorBoundary>
          )}
        </main>
        <div className="frame-foot">
          {view.study === null ? null : <WorkStrip work={work} scenarios={view.study.scenarios} />}
          {view.study === null ? null : <RunCancelled study={view.study} actions={actions} />}
          <Notices label={text.notices} entries={view.notices} onDismiss={actions.dismissNotice} />
          {view.study === null ? null : <Tour at={tour} onStep={stepTour} />}
        </div>
        <StatusBar view={view} onProblems={() => setProblems(true)} />
        <CommandPalette
          open={palette}
          entries={palette ? paletteEntries(view, { ...actions, startTour: () => stepTour(0) }, places, texts) : []}
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
