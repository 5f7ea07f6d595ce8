import { capitalRecoveryFactor } from '../choice/capital-recovery.ts'
import type { Network } from '../network/network.ts'
import type { Workspace } from './workspace.ts'

/** Life over which a technology without one is paid back: one year, so that its capital cost counts in full. */
const NO_LIFE = 1

/** Capital recovery, and the annuities that are still to be paid. */
export interface FinanceState {
  /** Life in years by technology, and how many whole years an annuity runs. */
  readonly life: Float64Array
  /** CRF by technology at the social rate, and `[l * N + t]` at the buyers' hurdle rate (social where none is given). */
  readonly socialRecovery: Float64Array
  readonly hurdleRecovery: Float64Array
  /** Annuity that begins in year t, `[l * N + t]`, and that of the base-year stock which ends in year t. */
  readonly socialBegins: Float64Array
  readonly hurdleBegins: Float64Array
  readonly baseEnds: Float64Array
}

export function createFinance(network: Network): FinanceState {
  const l = network.technologies.length
  const matrix = () => new Float64Array(l * network.yearCount)
  return {
    life: new Float64Array(l),
    socialRecovery: new Float64Array(l),
    hurdleRecovery: matrix(),
    socialBegins: matrix(),
    hurdleBegins: matrix(),
    baseEnds: matrix(),
  }
}

/** Reads lives and recovery factors, once a run. */
export function openFinance({ network, run, finance }: Workspace): void {
  const n = network.yearCount
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
