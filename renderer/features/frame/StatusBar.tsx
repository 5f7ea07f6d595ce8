import { LANGUAGES, type Language } from '#messages'
import { Badge } from '../../ui/Badge.tsx'
import { useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { keysOf } from './shortcuts.ts'
import type { FrameView } from './frame-view.ts'

/** A balance whose gap is smaller than this share of its flows holds: the engine's own tolerance. */
const HOLDS = 1e-9

export interface StatusBarProps {
  readonly view: FrameView
  readonly onProblems: () => void
}

/** The last run, whether its balances hold, what is not saved, and problems of the study. */
export function StatusBar({ view, onProblems }: StatusBarProps) {
  const text = useText().frame.status
  const numbers = useNumbers()
  const { study, problems } = view
  const isSaved = (study?.unsaved ?? 0) === 0
  const why = study?.isKept === false ? text.lostWhy : text.unsavedWhy
  const savedWhy = isSaved ? text.savedWhy : why({ keys: keysOf('save') })
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return (
    <footer className="status-bar" aria-label={text.label}>
      {problems.length === 0 ? null : (
        <button type="button" className="status-problems" onClick={onProblems}>
          <Badge tone={errors > 0 ? 'bad' : 'warning'}>
            {text.problems({ errors, warnings: problems.length - errors })}
          </Badge>
        </button>
      )}
      <Draft language={view.language} />
      {study === null ? null : (
        <>
          {study.lastRun === null ? null : <span>{text.lastRun({ time: numbers.duration(study.lastRun) })}</span>}
          {study.balanceGap === null ? null : study.balanceGap <= HOLDS ? (
            <span>{text.balanceHolds}</span>
          ) : (
            <Badge tone="bad">{text.balanceOpen({ gap: numbers.percent(study.balanceGap, 4) })}</Badge>
          )}
          <Tooltip text={savedWhy}>
            <span className="status-saved" role="note" tabIndex={0}>
              {study.unsaved === 0 ? text.saved : text.unsaved({ count: study.unsaved })}
            </span>
          </Tooltip>
        </>
      )}
    </footer>
  )
}

/** A language that nobody of the field has revised says so. */
function Draft({ language }: { language: Language }) {
  const text = useText().frame
  if (LANGUAGES[language].status !== 'machine-draft') return null
  return (
    <Tooltip text={text.draftWhy}>
      <span tabIndex={0} role="note" className="draft-mark">
        <Badge tone="note">{text.draft}</Badge>
      </span>
    </Tooltip>
  )
}
