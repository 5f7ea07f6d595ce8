import { ok } from '../domain/result.ts'
import { scaleTechnologies } from './scale-technologies.ts'
import type { Instrument } from './instrument.ts'

/** Pays a share s of the capital cost of new units; two subsidies leave the buyer (1 - s1)(1 - s2). */
export const capitalSubsidy: Instrument = {
  kind: 'capital-subsidy',
  level: 'share',
  bind: (policy, targets) => ok(scaleTechnologies(targets.technologies(policy), (effects) => effects.capitalPaid)),
}
