import { ok } from '../domain/result.ts'
import { scaleTechnologies } from './scale-technologies.ts'
import type { Instrument } from './instrument.ts'

/** New units may use at most (1 - s) of the specific input they would have without the standard. */
export const performanceStandard: Instrument = {
  kind: 'performance-standard',
  level: 'share',
  bind(policy, targets) {
    const technologies = targets.technologies(policy)
    targets.addStandard(technologies)
    return ok(scaleTechnologies(technologies, (effects) => effects.inputFactor))
  },
}
