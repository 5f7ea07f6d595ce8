import type { ReactElement } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useText } from '../../ui/language/LanguageProvider.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { FrameActions, OpenStudy } from './frame-view.ts'

interface Props {
  readonly study: Pick<OpenStudy, 'cancelled'>
  readonly actions: Pick<FrameActions, 'resume'>
}

/** Calculations that the person cancelled, in one line with the way to have them after all. */
export function RunCancelled({ study: { cancelled }, actions }: Props): ReactElement | null {
  const text = useText().frame
  if (cancelled.length === 0) return null
  const again = (
    <Button icon="run" onClick={actions.resume}>
      {text.failure.again}
    </Button>
  )
  return (
    <div className="run-cancelled">
      <Notice tone="warning" actions={again}>
        {text.run.cancelledOf({ names: cancelled.map(({ label }) => label) })}
      </Notice>
    </div>
  )
}
