import { isGreenhouseGas } from '../domain/gas.ts'
import { err, ok } from '../domain/result.ts'
import { errorAt } from '../study/report.ts'
import type { Instrument } from './instrument.ts'
import { unreachedProblems } from './leave-share.ts'

/**
 * Emissions per unit of an activity outside the energy system, or of an item of a sector module, fall by a share (farm practice, landfill gas, recovery);
 * a negative share makes a sink larger. Several multiply.
 */
export const processAbatement: Instrument = {
  kind: 'process-abatement',
  level: 'share',
  bind(policy, targets) {
    const problems = unreachedProblems(policy, targets)
    if (problems.length > 0) return err(problems)
    const emitted = targets.abatable(policy)
    const idle = policy.gases.filter((gas) => !emitted.includes(gas))
    if (idle.length > 0 || !emitted.some((gas) => policy.gases.includes(gas) || isGreenhouseGas(gas))) {
      const facts = { found: (idle.length > 0 ? idle : policy.activities).join(' '), allowed: emitted.join(' ') }
      return err([errorAt('out-of-range', { ...policy.cell, column: 'gases' }, facts)])
    }
    const activities = targets.activities(policy)
    const gases = targets.greenhouseGases(policy)
    const measures = targets.measures(policy)
    return ok((effects, t, level) => {
      for (const a of activities) {
        for (const g of gases) {
          const at = (a * effects.gasCount + g) * effects.yearCount + t
          effects.kept[at] = effects.kept[at]! * (1 - level)
        }
      }
      for (const m of measures) {
        const at = m * effects.yearCount + t
        effects.measure[at] = effects.measure[at]! * (1 - level)
      }
    })
  },
}
