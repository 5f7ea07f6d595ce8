import type { Network } from '../network/network.ts'

/** Capital recovery, and the annuities that are still to be paid. */
export interface FinanceState {
  /** Life in years by technology, and how many whole years an annuity runs. */
  readonly life: Float64Array
  /** CRF by technology at the social rate, and `[l * N + t]` at the buyers' hurdle rate (social where none is given). */
  readonly socialRecovery: Float64Array
  readonly hurdleRecovery: Float64Array
  /** What least cost spends on fitting removal processes, `[l * N + t]`; NaN where it does not choose. */
  readonly retrofit: Float64Array
  /** Of the technology at hand, by year: annuity of a unit built, at either rate. */
  readonly socialUnit: Float64Array
  readonly hurdleUnit: Float64Array
  /** Base-year units that still pay in the base year, by technology; those that end to pay in a year, `[l * N + t]`. */
  readonly basePaying: Float64Array
  readonly baseEnds: Float64Array
  /** Stock of the base year without vintages that they were counted for (NaN: not counted yet). */
  readonly baseCounted: Float64Array
}

export function createFinance(network: Network): FinanceState {
  const l = network.technologies.length
  const n = network.yearCount
  return {
    life: new Float64Array(l),
    socialRecovery: new Float64Array(l),
    hurdleRecovery: new Float64Array(l * n),
    retrofit: new Float64Array(l * n).fill(NaN),
    socialUnit: new Float64Array(n),
    hurdleUnit: new Float64Array(n),
    basePaying: new Float64Array(l),
    baseEnds: new Float64Array(l * n),
    baseCounted: new Float64Array(l),
  }
}
