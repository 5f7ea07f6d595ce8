import { capitalRecoveryFactor } from '../choice/capital-recovery.ts'
import type { TechnologyNode } from '../network/network.ts'
import type { Workspace } from './workspace.ts'

/** Life over which a technology without one is paid back: one year, so that its capital cost counts in full. */
const NO_LIFE = 1

/** Reads lives and the recovery at the social rate, once a run whose figures have moved. */
export function openFinance({ network, run, finance }: Workspace): void {
  finance.baseCounted.fill(NaN)
  finance.retrofit.fill(NaN)
  const social = run.slots[network.settings.socialDiscountRate]!
  for (const node of network.technologies) {
    const life = node.lifetime < 0 ? NO_LIFE : run.slots[node.lifetime]!
    finance.life[node.index] = life
    finance.socialRecovery[node.index] = capitalRecoveryFactor(social, life)
  }
}

/** Rate at which buyers of a technology pay it back, the social one where none is given: max(0, hurdle - what policies take off). */
export function buyersRate(
  { network, run, effects }: Workspace,
  { index, hurdleRate }: TechnologyNode,
  t: number,
): number {
  const full =
    hurdleRate < 0 ? run.slots[network.settings.socialDiscountRate]! : run.rows[hurdleRate * network.yearCount + t]!
  return Math.max(0, full - effects.rateTaken[index * network.yearCount + t]!)
}

/** Recovery at the rate of buyers, of technologies that moved. */
export function openHurdleRates(workspace: Workspace): void {
  const { network, finance, moved } = workspace
  const n = network.yearCount
  for (const node of network.technologies) {
    const l = node.index
    if (moved.technology[l] === 0) continue
    const life = finance.life[l]!
    let before = NaN
    for (let t = 0; t < n; t++) {
      const rate = buyersRate(workspace, node, t)
      finance.hurdleRecovery[l * n + t] =
        rate === before ? finance.hurdleRecovery[l * n + t - 1]! : capitalRecoveryFactor(rate, life)
      before = rate
    }
  }
}
