import { ok } from '../domain/result.ts'
import type { Instrument } from './instrument.ts'

/** Technologies that together must reach a capacity; what is missing is built in the year. The highest target holds. */
export const capacityTarget: Instrument = {
  kind: 'capacity-target',
  level: 'quantity',
  bind(policy, targets) {
    const group = targets.addCapacityTarget(targets.technologies(policy))
    return ok((effects, t, level) => {
      const at = group * effects.yearCount + t
      effects.capacity[at] = Math.max(effects.capacity[at]!, level)
    })
  },
}
