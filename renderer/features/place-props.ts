import type { ChartFile } from '../charts/index.ts'
import type { Conductor } from '../state/conductor.ts'
import type { Store } from '../state/store.ts'

/** What every place is given. */
export interface PlaceProps {
  readonly store: Store
  readonly conductor: Conductor
  /** Opens the explanation of one number of a scenario. */
  readonly onExplain: (scenario: string, variable: string, year: number) => void
  /** Keeps a file that a chart or table gives away; rejects with a sentence where it cannot. */
  readonly save: (file: ChartFile) => Promise<void>
}
