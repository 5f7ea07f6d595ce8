import { ok } from '../domain/result.ts'
import type { Instrument } from './instrument.ts'

/** Demand for services changes by a share (negative: avoided or shifted); several multiply. */
export const demandChange: Instrument = {
  kind: 'demand-change',
  level: 'share',
  bind(policy, targets) {
    const services = targets.services(policy)
    return ok((effects, t, level) => {
      for (const c of services) {
        const at = c * effects.yearCount + t
        effects.demand[at] = effects.demand[at]! * (1 + level)
      }
    })
  },
}
