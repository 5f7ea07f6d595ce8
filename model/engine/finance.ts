import { capitalRecoveryFactor } from '../choice/capital-recovery.ts'
import type { Workspace } from './workspace.ts'

/** Life over which a technology without one is paid back: one year, so that its capital cost counts in full. */
const NO_LIFE = 1

/** Reads lives and recovery factors, once a run. */
export function openFinance({ network, run, finance }: Workspace): void {
  const n = network.yearCount
  finance.baseCounted.fill(NaN)
  finance.retrofit.fill(0)
  const social = run.slots[network.settings.socialDiscountRate]!
  for (const node of network.technologies) {
    const life = node.lifetime < 0 ? NO_LIFE : run.slots[node.lifetime]!
    const first = node.index * n
    finance.life[node.index] = life
    finance.socialRecovery[node.index] = capitalRecoveryFactor(social, life)
    for (let t = 0; t < n; t++) {
      const rate = node.hurdleRate < 0 ? social : run.rows[node.hurdleRate * n + t]!
      const same = t > 0 && (node.hurdleRate < 0 || rate === run.rows[node.hurdleRate * n + t - 1]!)
      finance.hurdleRecovery[first + t] = same
        ? finance.hurdleRecovery[first + t - 1]!
        : capitalRecoveryFactor(rate, life)
    }
  }
}
