import type { Instrument } from './instrument.ts'
import { moveFlows } from './move-flows.ts'

/**
 * Plants and boilers that it names burn a share of another fuel (biomass, ammonia) with their own, old and new units alike,
 * at unchanged efficiency. With blending mandates on the same flow it adds, up to the whole of it. Acts under every rule.
 */
export const coFiringMandate: Instrument = {
  kind: 'co-firing-mandate',
  level: 'share',
  bind: (policy, targets) => moveFlows(targets.blends(policy)),
}
