import { Badge, type Tone } from '../../ui/Badge.tsx'
import { useText } from '../../ui/language/LanguageProvider.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { useLasting } from '../../figures/use-lasting.ts'
import type { RunState } from './frame-view.ts'

const TONES: Readonly<Record<RunState['kind'], Tone>> = {
  running: 'note',
  done: 'good',
  stale: 'warning',
  cancelled: 'warning',
  failed: 'bad',
}

/** A run shorter than this is not said to be out of date: the word would only flicker. Milliseconds. */
const LATE = 250

/** How the calculation stands; it keeps its width, so that nothing beside it moves while levers are dragged. */
export function RunMark({ run }: { run: RunState }) {
  const text = useText().frame.run
  const isLate = useLasting(run.kind === 'stale', LATE)
  const shown = run.kind === 'stale' && !isLate ? 'done' : run.kind
  const badge = <Badge tone={TONES[shown]}>{text[shown]}</Badge>
  return (
    <div className="run-mark" role="status">
      {run.kind === 'failed' ? (
        <Tooltip text={text.why[run.failure.kind]}>
          <span role="note" tabIndex={0}>
            {badge}
          </span>
        </Tooltip>
      ) : (
        badge
      )}
    </div>
  )
}
