import { useCallback, useState } from 'react'
import { widerExtent } from './live-extent.ts'
import type { Extent } from './line-chart-data.ts'

/**
 * The extent of an axis while a lever moves: it stands still, grows with room to spare when a number leaves it, and
 * fits the data again when new numbers have come for good (`owner` has changed).
 */
export function useHeldExtent(owner: object): {
  readonly held: Extent | null
  readonly hold: (shown: Extent, found: Extent) => void
} {
  const [state, setState] = useState<{ readonly owner: object; readonly extent: Extent } | null>(null)
  const hold = useCallback(
    (shown: Extent, found: Extent) => {
      const extent = widerExtent(shown, found)
      if (extent !== null) setState({ owner, extent })
    },
    [owner],
  )
  return { held: state?.owner === owner ? state.extent : null, hold }
}
