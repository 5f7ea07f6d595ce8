import type { Problem } from '../domain/problem.ts'
import { err, ok } from '../domain/result.ts'
import { errorAt } from '../study/report.ts'
import type { Instrument } from './instrument.ts'

/**
 * Pays an amount for each unit of output while it holds, to old and new units alike, from outside the bills of buyers: the
 * levelised and the running cost of a unit fall by it. Several add. All outputs that it pays for are in one unit.
 * Moves choices under logit, in merit order, at least cost and with foresight; under prescribed shares it only shows in the
 * ledger of transfers.
 */
export const feedInPremium: Instrument = {
  kind: 'feed-in-premium',
  level: 'price',
  bind(policy, targets) {
    const technologies = targets.technologies(policy)
    const units = [...new Set(technologies.map((l) => targets.unitOfOutput(l)))]
    if (units.length > 1) {
      const place = { ...policy.cell, column: 'technologies' }
      const problem: Problem = errorAt('wrong-dimension', place, { found: units.join(' '), allowed: units[0] ?? null })
      return err([problem])
    }
    return ok((effects, t, level) => {
      for (const l of technologies) {
        const at = l * effects.yearCount + t
        effects.outputPaid[at] = effects.outputPaid[at]! + level
      }
    })
  },
}
