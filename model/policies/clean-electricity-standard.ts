import type { Problem } from '../domain/problem.ts'
import { err, ok } from '../domain/result.ts'
import { errorAt } from '../study/report.ts'
import type { Instrument } from './instrument.ts'

/**
 * Of what plants give to the load of the bus in a year, the plants that it names give at least a share, as an obligation on
 * suppliers with certificates asks. At least cost and with foresight it is a constraint; under prescribed shares and logit
 * what the named plants lack is built, and contracts keep the dispatchable ones among them running
 * (`engine/clean-standard.ts`). Standards on the same plants do not add: each of them holds.
 */
export const cleanElectricityStandard: Instrument = {
  kind: 'clean-electricity-standard',
  level: 'share',
  bind(policy, targets) {
    const plants = targets.plants()
    const technologies = targets.technologies(policy)
    const others = technologies.filter((l) => !plants.includes(l))
    if (others.length > 0) {
      const place = { ...policy.cell, column: 'technologies' }
      const problem: Problem = errorAt('out-of-range', place, {
        found: others.map((l) => targets.idOf(l)).join(' '),
        allowed: plants.map((l) => targets.idOf(l)).join(' '),
      })
      return err([problem])
    }
    const standard = targets.addCleanStandard(technologies)
    return ok((effects, t, level) => {
      const at = standard * effects.yearCount + t
      effects.cleanShare[at] = Math.max(effects.cleanShare[at]!, level)
    })
  },
}
