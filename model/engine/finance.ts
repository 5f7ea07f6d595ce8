import { capitalRecoveryFactor } from '../choice/capital-recovery.ts'
import type { Workspace } from './workspace.ts'

/** Life over which a technology without one is paid back: one year, so that its capital cost counts in full. */
const NO_LIFE = 1

/** Reads lives and the recovery at the social rate, once a run whose figures have moved. */
export function openFinance({ network, run, finance }: Workspace): void {
  finance.baseCounted.fill(NaN)
  finance.retrofit.fill(0)
  const social = run.slots[network.settings.socialDiscountRate]!
  for (const node of network.technologies) {
    const life = node.lifetime < 0 ? NO_LIFE : run.slots[node.lifetime]!
    finance.life[node.index] = life
    finance.socialRecovery[node.index] = capitalRecoveryFactor(social, life)
  }
}

/** Recovery at the rate of buyers, less what policies take off it: max(0, hurdle - taken). Of technologies that moved. */
export function openHurdleRates({ network, run, finance, effects, moved }: Workspace): void {
  const n = network.yearCount
  const social = run.slots[network.settings.socialDiscountRate]!
  for (const { index: l, hurdleRate } of network.technologies) {
    if (moved.technology[l] === 0) continue
    const life = finance.life[l]!
    let before = NaN
    for (let t = 0; t < n; t++) {
      const full = hurdleRate < 0 ? social : run.rows[hurdleRate * n + t]!
      const rate = Math.max(0, full - effects.rateTaken[l * n + t]!)
      finance.hurdleRecovery[l * n + t] =
        rate === before ? finance.hurdleRecovery[l * n + t - 1]! : capitalRecoveryFactor(rate, life)
      before = rate
    }
  }
}
