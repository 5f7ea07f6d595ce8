import { err } from '../domain/result.ts'
import { errorAt } from '../study/report.ts'
import type { Instrument } from './instrument.ts'
import { leastPenetration } from './least-penetration.ts'

/**
 * At least a share of the stock of its hosts carries a process that captures CO2, with what that costs and takes of energy.
 * The highest share holds, with pollution control too. Acts under every rule.
 */
export const carbonCaptureMandate: Instrument = {
  kind: 'carbon-capture-mandate',
  level: 'share',
  bind(policy, targets) {
    const removals = targets.removals(policy)
    if (removals.every((r) => targets.removes(r, 'CO2'))) return leastPenetration(removals)
    const place = { ...policy.cell, column: 'removals' }
    return err([errorAt('out-of-range', place, { found: policy.removals.join(' '), allowed: 'CO2' })])
  },
}
