import { type ReactElement, useEffect, useSyncExternalStore } from 'react'
import type { WatchedWork } from '../../engine/long-work.ts'
import { useText } from '../../ui/language/LanguageProvider.tsx'
import { Progress } from '../../ui/Progress.tsx'
import type { Choice } from './frame-view.ts'

interface Props {
  readonly work: Pick<WatchedWork, 'current' | 'subscribe'>
  readonly scenarios: readonly Choice<string>[]
}

/** Long work below the top bar: years done, time left, and the way to stop it. Escape stops it too. */
export function WorkStrip({ work, scenarios }: Props): ReactElement | null {
  const text = useText().frame.work
  const current = useSyncExternalStore(work.subscribe, work.current)
  const cancel = current?.cancel
  useEffect(() => {
    if (cancel === undefined) return undefined
    const onKeyDown = (event: KeyboardEvent): void => {
      // An open dialog takes Escape for itself.
      if (event.key === 'Escape' && !event.defaultPrevented && document.querySelector('dialog[open]') === null) cancel()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [cancel])
  if (current === null) return null
  const { done, total, timeLeft, scenario } = current
  const name = scenarios.find(({ id }) => id === scenario)?.label ?? scenario
  return (
    <section className="work-strip" aria-label={text.label}>
      <Progress
        label={total === 0 ? text.begun({ name }) : text.years({ name, done, total })}
        share={total === 0 ? null : done / total}
        timeLeft={timeLeft}
        onCancel={current.cancel}
      />
    </section>
  )
}
