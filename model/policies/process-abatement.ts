import { ok } from '../domain/result.ts'
import type { Instrument } from './instrument.ts'

/**
 * Emissions per unit of an activity outside the energy system fall by a share (farm practice, landfill gas, recovery);
 * a negative share makes a sink larger. Several multiply.
 */
export const processAbatement: Instrument = {
  kind: 'process-abatement',
  level: 'share',
  bind(policy, targets) {
    const activities = targets.activities(policy)
    const gases = targets.greenhouseGases(policy)
    return ok((effects, t, level) => {
      for (const a of activities) {
        for (const g of gases) {
          const at = (a * effects.gasCount + g) * effects.yearCount + t
          effects.kept[at] = effects.kept[at]! * (1 - level)
        }
      }
    })
  },
}
