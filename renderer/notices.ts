import type { Notice } from './state/state.ts'
import type { Store } from './state/store.ts'

/** A notice without its number. */
type Told = Notice extends infer One ? (One extends Notice ? Omit<One, 'id'> : never) : never

/** What a good end puts right: notices of these kinds have lost their cause. */
const MENDS: Partial<Readonly<Record<Notice['kind'] | 'opened', readonly Notice['kind'][]>>> = {
  opened: ['not-opened', 'engine-lost'],
  'open-elsewhere': ['open-elsewhere'],
  saved: ['not-saved', 'saved'],
  'not-saved': ['not-saved', 'saved'],
  'not-opened': ['not-opened'],
}

let told = 0

/** Tells something, once; what it puts right or repeats goes. */
export function tell(store: Store, notice: Told): void {
  told += 1
  // Counted down from nought, so that an id is never that of a notice made by the clock.
  const next: Notice = { ...notice, id: -told }
  store.setState(({ notices }) => ({ notices: [...without(notices, notice.kind), next] }))
}

/** Takes away what a study that has opened puts right. */
export function settleOpened(store: Store): void {
  store.setState(({ notices }) => ({ notices: without(notices, 'opened') }))
}

function without(notices: readonly Notice[], event: Notice['kind'] | 'opened'): readonly Notice[] {
  const mended = MENDS[event] ?? []
  return notices.filter(({ kind }) => !mended.includes(kind))
}
