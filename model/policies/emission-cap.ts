import type { Problem } from '../domain/problem.ts'
import { isGreenhouseGas } from '../domain/gas.ts'
import { err, ok } from '../domain/result.ts'
import { errorAt } from '../study/report.ts'
import type { Instrument } from './instrument.ts'

/**
 * A ceiling on the emissions of the sectors and gases together, or an emissions trading system with as many allowances:
 * kt CO2e of greenhouse gases (GWP-weighted), or kt of air pollutants. What activities outside energy emit in those
 * sectors counts; where the policy names technologies or services, what these emit counts, and nothing else. At strength x the ceiling is 1 / x as high, so that at nought there is none; the tightest of several
 * holds. Least cost and foresight hold it as a constraint, logit by a price within its collar (`engine/cap-prices.ts`) that is
 * paid like a tax; prescribed shares cannot.
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
    const rows = targets.taxRows(policy)
    const gases = targets.gasesOf(policy)
    const cap = targets.addCap(policy, gases)
    return ok((effects, t, level, force) => {
      const at = cap * effects.yearCount + t
      if (force > 0) effects.cap[at] = Math.min(effects.cap[at]!, level / (force * force))
      const price = effects.capPrice[at]!
      if (price === 0) return
      for (const row of rows) {
        for (const g of gases) {
          const taxed = (row * effects.gasCount + g) * effects.yearCount + t
          effects.emissionTax[taxed] = effects.emissionTax[taxed]! + price
        }
      }
    })
  },
}
