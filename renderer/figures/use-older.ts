import type { ScenarioRun } from '../state/state.ts'
import { useText } from '../ui/language/LanguageProvider.tsx'
import { LATE_MS, useLasting } from './use-lasting.ts'

type Status = ScenarioRun['status']

/** Which runs show figures of older inputs, as long as it can be told: a run that is soon done would only flicker. */
export function useOlderOf(statuses: readonly (Status | undefined)[]): readonly boolean[] {
  const isLate = useLasting(statuses.includes('stale'), LATE_MS)
  return statuses.map((status) => status === 'failed' || status === 'cancelled' || (isLate && status === 'stale'))
}

/** Whether what is shown of a run is of older inputs, in a word; null where it is not, or not for long enough to tell. */
export function useOlder(status: Status | undefined): string | null {
  const { run } = useText().frame
  const [isOlder] = useOlderOf([status])
  return isOlder === true ? (status === 'failed' ? run.failed : run.stale) : null
}
