import { ok } from '../domain/result.ts'
import type { Instrument } from './instrument.ts'
import { scaleTechnologies } from './scale-technologies.ts'

/**
 * The Joint Crediting Mechanism: a partner country pays a share s of the capital cost of new units, and takes the policy's
 * credit share of what they abate as credits, which `shirube potential` counts. Emissions of the host's inventory are what
 * they are: credits that leave are accounted beside it (Paris Agreement, Article 6.2). With subsidies, (1 - s1)(1 - s2).
 */
export const jcmProgramme: Instrument = {
  kind: 'jcm-programme',
  level: 'share',
  bind: (policy, targets) => ok(scaleTechnologies(targets.technologies(policy), (effects) => effects.capitalPaid)),
}
