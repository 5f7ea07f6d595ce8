import { useCallback } from 'react'
import { Button } from './Button.tsx'
import type { Tone } from './Badge.tsx'
import { Notice } from './Notice.tsx'
import { useLeaving } from './use-leaving.ts'

export interface NoticeEntry {
  readonly id: string
  readonly tone: Tone
  readonly sentence: string
  readonly action?: { readonly label: string; readonly onChoose: () => void }
  /** It only confirms what was asked for, and leaves by itself. */
  readonly leaves?: boolean
}

export interface NoticesProps {
  readonly label: string
  readonly entries: readonly NoticeEntry[]
  readonly onDismiss: (id: string) => void
}

/** How long a confirmation stays, in milliseconds: some thirty words are read in it. */
export const STAY_MS = 10_000

/**
 * What the window has to say, newest last; voices hear it as it comes, faults at once. It stays until dismissed, but for
 * what only confirms: that leaves after a while, yet not from under a pointer or the focus.
 */
export function Notices({ label, entries, onDismiss }: NoticesProps) {
  const urgent = entries.filter(({ tone }) => tone === 'bad')
  const calm = entries.filter(({ tone }) => tone !== 'bad')
  const shown = (list: readonly NoticeEntry[]) =>
    list.map((entry) => <Told key={entry.id} entry={entry} onDismiss={onDismiss} />)
  return (
    <section className="notices" aria-label={label}>
      <div role="status">{shown(calm)}</div>
      <div role="alert">{shown(urgent)}</div>
    </section>
  )
}

function Told({ entry, onDismiss }: { entry: NoticeEntry; onDismiss: NoticesProps['onDismiss'] }) {
  const { id, tone, sentence, action, leaves = false } = entry
  const dismiss = useCallback(() => onDismiss(id), [id, onDismiss])
  const held = useLeaving(leaves ? STAY_MS : null, dismiss)
  return (
    <div {...held}>
      <Notice
        tone={tone}
        onDismiss={dismiss}
        actions={action === undefined ? null : <Button onClick={action.onChoose}>{action.label}</Button>}
      >
        {sentence}
      </Notice>
    </div>
  )
}
