import { err } from '../domain/result.ts'
import { errorAt } from '../study/report.ts'
import type { Instrument } from './instrument.ts'
import { salesFloor } from './sales-floor.ts'

/**
 * Of the makers of a service, those that take electricity and no other energy must take at least a share of its sales;
 * which of them is left to the rule. It acts wherever sales are chosen, as a technology mandate does.
 */
export const electrificationTarget: Instrument = {
  kind: 'electrification-target',
  level: 'share',
  bind(policy, targets) {
    const technologies = targets.technologies(policy).filter((l) => targets.isElectric(l))
    if (technologies.length > 0) return salesFloor(technologies, targets)
    const found = [...policy.services, ...policy.technologies].join(' ')
    return err([errorAt('out-of-range', { ...policy.cell, column: 'services' }, { found, allowed: 'electricity' })])
  },
}
