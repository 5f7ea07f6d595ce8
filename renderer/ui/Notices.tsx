import { Button } from './Button.tsx'
import type { Tone } from './Badge.tsx'
import { Notice } from './Notice.tsx'

export interface NoticeEntry {
  readonly id: string
  readonly tone: Tone
  readonly sentence: string
  readonly action?: { readonly label: string; readonly onChoose: () => void }
}

export interface NoticesProps {
  readonly label: string
  readonly entries: readonly NoticeEntry[]
  readonly onDismiss: (id: string) => void
}

/** What the window has to say, newest last. It stays until dismissed; voices hear it as it comes, faults at once. */
export function Notices({ label, entries, onDismiss }: NoticesProps) {
  const urgent = entries.filter(({ tone }) => tone === 'bad')
  const calm = entries.filter(({ tone }) => tone !== 'bad')
  const shown = (list: readonly NoticeEntry[]) =>
    list.map(({ id, tone, sentence, action }) => (
      <Notice
        key={id}
        tone={tone}
        onDismiss={() => onDismiss(id)}
        actions={action === undefined ? null : <Button onClick={action.onChoose}>{action.label}</Button>}
      >
        {sentence}
      </Notice>
    ))
  return (
    <section className="notices" aria-label={label}>
      <div role="status">{shown(calm)}</div>
      <div role="alert">{shown(urgent)}</div>
    </section>
  )
}
