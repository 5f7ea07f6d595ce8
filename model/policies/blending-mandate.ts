import type { Instrument } from './instrument.ts'
import { moveFlows } from './move-flows.ts'

/**
 * A share of the energy bought as one carrier is delivered as another (ethanol in petrol); holds for old and new units
 * alike. Mandates on one flow add, up to the whole of it.
 */
export const blendingMandate: Instrument = {
  kind: 'blending-mandate',
  level: 'share',
  bind: (policy, targets) => moveFlows(targets.blends(policy)),
}
