import type { Problem } from '../domain/problem.ts'
import { isGreenhouseGas } from '../domain/gas.ts'
import { err, ok } from '../domain/result.ts'
import { errorAt } from '../study/report.ts'
import type { Instrument } from './instrument.ts'

/**
 * A ceiling on the emissions of the sectors and gases together, or an emissions trading system with as many allowances:
 * kt CO2e of greenhouse gases (GWP-weighted), or kt of air pollutants. What activities outside energy emit in those
 * sectors counts. At strength x the ceiling is 1 / x as high, so that at nought there is none; the tightest of several
 * holds. Only the rule least-cost can meet it.
 */
export const emissionCap: Instrument = {
  kind: 'emission-cap',
  level: 'quantity',
  bind(policy, targets) {
    const warming = policy.gases.filter(isGreenhouseGas).length
    if (warming > 0 && warming < policy.gases.length) {
      const problem: Problem = errorAt(
        'schema',
        { ...policy.cell, column: 'gases' },
        { found: policy.gases.join(' '), allowed: policy.gases.filter(isGreenhouseGas).join(' ') },
      )
      return err([problem])
    }
    const cap = targets.addCap(policy, targets.sectors(policy), targets.gasesOf(policy))
    return ok((effects, t, level, force) => {
      const at = cap * effects.yearCount + t
      if (force > 0) effects.cap[at] = Math.min(effects.cap[at]!, level / (force * force))
    })
  },
}
