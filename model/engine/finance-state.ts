import type { Network } from '../network/network.ts'

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
