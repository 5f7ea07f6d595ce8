import type { Instrument } from './instrument.ts'
import { salesFloor } from './sales-floor.ts'

/** Technologies that together must take at least a share of the sales of what they make. */
export const technologyMandate: Instrument = {
  kind: 'technology-mandate',
  level: 'share',
  bind: (policy, targets) => salesFloor(targets.technologies(policy), targets),
}
