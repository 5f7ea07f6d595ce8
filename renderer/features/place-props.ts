import type { ChartFile } from '../charts/index.ts'
import type { Explained } from '../figures/explained.ts'
import type { Conductor } from '../state/conductor.ts'
import type { Store } from '../state/store.ts'

/** What every place is given. */
export interface PlaceProps {
  readonly store: Store
  readonly conductor: Conductor
  /** Opens the explanation of one number. */
  readonly onExplain: (asked: Explained) => void
  /** Keeps a file that a chart or table gives away; rejects with a sentence where it cannot. */
  readonly save: (file: ChartFile) => Promise<void>
}
