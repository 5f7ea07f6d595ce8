import type { Tone } from '../../ui/Badge.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import type { RunState } from './frame-view.ts'

const TONES: Readonly<Record<RunState['kind'], Tone>> = {
  idle: 'plain',
  running: 'note',
  done: 'good',
  stale: 'warning',
  failed: 'bad',
}

/** How the calculation stands; it keeps its width, so that nothing beside it moves while levers are dragged. */
export function RunMark({ run, onCancel }: { run: RunState; onCancel: () => void }) {
  const text = useText().frame.run
  const numbers = useNumbers()
  const share = run.kind === 'running' ? run.share : null
  return (
    <div className="run-mark">
      <Badge tone={TONES[run.kind]}>
        {share === null ? text[run.kind] : `${text[run.kind]} ${numbers.percent(share, 0)}`}
      </Badge>
      {run.kind === 'running' ? <IconButton icon="stop" label={text.cancel} onClick={onCancel} /> : null}
    </div>
  )
}
