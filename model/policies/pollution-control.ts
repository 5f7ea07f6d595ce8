import type { Instrument } from './instrument.ts'
import { leastPenetration } from './least-penetration.ts'

/** A removal process must serve at least a share of its host's stock. The highest share holds. */
export const pollutionControl: Instrument = {
  kind: 'pollution-control',
  level: 'share',
  bind: (policy, targets) => leastPenetration(targets.removals(policy)),
}
