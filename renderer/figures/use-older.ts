import type { ScenarioRun } from '../state/state.ts'
import { useText } from '../ui/language/LanguageProvider.tsx'
import { LATE_MS, useLasting } from './use-lasting.ts'

/** Whether what is shown of a run is of older inputs, in a word; null where it is not, or not for long enough to tell. */
export function useOlder(status: ScenarioRun['status'] | undefined): string | null {
  const { run } = useText().frame
  const isLate = useLasting(status === 'stale', LATE_MS)
  if (status === 'failed') return run.failed
  return isLate || status === 'cancelled' ? run.stale : null
}
