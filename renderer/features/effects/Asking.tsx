import { type ReactElement, type ReactNode, useRef } from 'react'
import type { Question } from '../../state/state.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { isSame } from './answer-state.ts'
import { failureSentences } from './failure-sentences.ts'

interface Props<Request> {
  readonly question: Question<Request, unknown>
  /** What would be asked now. */
  readonly request: Request
  /** What the button says. */
  readonly label: string
  /** What the answer will show, said until there is one. */
  readonly promise: string
  /** A question worth asking, in words, and how it is asked; offered until there is an answer. */
  readonly example: { readonly question: string; readonly onAsk: () => void }
  /** What is being worked at, in words. */
  readonly working: string
  /** Whose runs the question makes, by name; a run that fails is then told of in full. */
  readonly subject?: string
  readonly onAsk: () => void
  readonly onStop: () => void
  /** The controls that make the question. */
  readonly children: ReactNode
}

/**
 * The controls of a question that takes many runs: they are set first, and the work begins when it is asked for. It can be
 * stopped; an answer to another question than the controls now make says so.
 */
export function Asking<Request>(props: Props<Request>): ReactElement {
  const { question, request, label, promise, working, onAsk, onStop, children, subject, example } = props
  const text = useText().effects
  const language = useLanguage()
  const { working: work, answered, failure } = question
  const isOld = answered !== null && !isSame(answered.request, request)
  const controls = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  // A button that could not be pressed would lose the focus to the page: it stays, and does nothing while it is at work.
  const isAtWork = work !== null && isSame(work.request, request)
  const ask = (begin: () => void): void => {
    // What stands in a field that is wrong is not in the question: nothing is asked before it is put right.
    const wrong = controls.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) return wrong.focus()
    // What was pressed may go once the work begins.
    button.current?.focus()
    if (!isAtWork) begin()
  }
  const isUnasked = answered === null && work === null && failure === null
  return (
    <>
      <section className="asking" aria-label={text.question}>
        <div className="asking-controls" ref={controls}>
          {children}
          <Button
            ref={button}
            look="primary"
            icon="run"
            aria-disabled={isAtWork || undefined}
            onClick={() => ask(onAsk)}
          >
            {label}
          </Button>
        </div>
        {work === null ? null : (
          <Progress
            label={work.total === null ? text.runs({ label: working, done: work.done }) : working}
            share={work.total === null ? null : work.done / work.total}
            timeLeft={work.timeLeft}
            onCancel={() => {
              button.current?.focus()
              onStop()
            }}
          />
        )}
        {failure === null || work !== null ? null : (
          <Notice tone="bad">
            {failureSentences(failure.error, subject, text, language).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        )}
        {isOld ? <Notice tone="warning">{text.old}</Notice> : null}
      </section>
      {isUnasked ? (
        <EmptyState
          icon="effects"
          heading={text.mayAsk}
          sentence={promise}
          actions={
            <Button icon="run" onClick={() => ask(example.onAsk)}>
              {example.question}
            </Button>
          }
        />
      ) : null}
    </>
  )
}
