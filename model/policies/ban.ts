import { ok } from '../domain/result.ts'
import { scaleTechnologies } from './scale-technologies.ts'
import type { Instrument } from './instrument.ts'

/** No new unit from its start; below full strength new build is held to the share that is left. */
export const ban: Instrument = {
  kind: 'ban',
  level: 'share',
  bind: (policy, targets) => ok(scaleTechnologies(targets.technologies(policy), (effects) => effects.allowed)),
}
