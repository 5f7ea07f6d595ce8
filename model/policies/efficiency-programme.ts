import { ok } from '../domain/result.ts'
import type { Instrument } from './instrument.ts'
import { scaleTechnologies } from './scale-technologies.ts'

/**
 * New units take a share s less of each input than they would without the programme (advice, labels, energy management);
 * with standards and other programmes it multiplies. What stands is not touched, and what the saving costs its buyer is
 * in the figures of the technologies, not here. Acts under every rule.
 */
export const efficiencyProgramme: Instrument = {
  kind: 'efficiency-programme',
  level: 'share',
  bind(policy, targets) {
    const technologies = targets.technologies(policy)
    targets.addStandard(technologies)
    return ok(scaleTechnologies(technologies, (effects) => effects.inputFactor))
  },
}
