import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef } from 'react'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useText } from '../../ui/language/LanguageProvider.tsx'
import { keysOf } from './shortcuts.ts'
import { TOUR, type TourState } from './tour-steps.ts'
import './tour.css'

interface Props {
  readonly at: TourState
  readonly onStep: (next: TourState) => void
}

/**
 * The tour: first an offer that keeps out of the way, then five steps below the place, with what each speaks of outlined.
 * Arrow keys go on and back, Escape ends it, and the window stays usable beside it.
 */
export function Tour({ at, onStep }: Props): ReactElement | null {
  const text = useText().frame.tour
  const id = useId()
  const card = useRef<HTMLDivElement>(null)
  const step = typeof at === 'number' ? TOUR[at] : undefined
  useEffect(() => {
    if (step === undefined) return undefined
    card.current?.focus({ preventScroll: true })
    return outline(step.shows)
  }, [step])
  if (at === 'closed') return null
  if (step === undefined || typeof at !== 'number') {
    return (
      <aside className="tour" aria-label={text.label}>
        <p className="tour-words">{text.offer}</p>
        <div className="tour-buttons">
          <Button onClick={() => onStep('closed')}>{text.decline}</Button>
          <Button look="primary" onClick={() => onStep(0)}>
            {text.begin}
          </Button>
        </div>
      </aside>
    )
  }
  const isLast = at === TOUR.length - 1
  const onward = (): void => onStep(isLast ? 'closed' : at + 1)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onStep('closed')
    else if (event.key === 'ArrowRight') onward()
    else if (event.key === 'ArrowLeft' && at > 0) onStep(at - 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const { heading, sentence } = text.steps[step.id]
  return (
    <div
      ref={card}
      className="tour"
      role="dialog"
      aria-labelledby={`${id}-heading`}
      aria-describedby={`${id}-sentence`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className="tour-words">
        <p className="tour-count">{text.step({ at: at + 1, of: TOUR.length })}</p>
        <h2 id={`${id}-heading`}>{heading}</h2>
        <p id={`${id}-sentence`}>
          {sentence} {isLast ? text.palette({ keys: keysOf('palette') }) : null}
        </p>
      </div>
      <div className="tour-buttons">
        {at === 0 ? null : <Button onClick={() => onStep(at - 1)}>{text.back}</Button>}
        <Button look="primary" onClick={onward}>
          {isLast ? text.done : text.next}
        </Button>
        <IconButton icon="close" label={text.skip} onClick={() => onStep('closed')} />
      </div>
    </div>
  )
}

/** How long a place may take to show what a step speaks of, in milliseconds. */
const PATIENCE = 5_000
const MARK = 'data-tour'

/** Outlines the first part that a selector finds, as soon as it is there; returns the way to stop. */
function outline(selector: string): () => void {
  const mark = (): boolean => {
    const found = document.querySelector(selector)
    found?.setAttribute(MARK, 'here')
    found?.scrollIntoView({ block: 'nearest' })
    return found !== null
  }
  const watch = new MutationObserver(() => {
    if (mark()) watch.disconnect()
  })
  if (!mark()) watch.observe(document.body, { childList: true, subtree: true })
  const timer = setTimeout(() => watch.disconnect(), PATIENCE)
  return () => {
    clearTimeout(timer)
    watch.disconnect()
    for (const marked of document.querySelectorAll(`[${MARK}]`)) marked.removeAttribute(MARK)
  }
}
