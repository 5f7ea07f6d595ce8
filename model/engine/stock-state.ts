import type { Network } from '../network/network.ts'
import { MAX_AGE } from './survival.ts'

/** Units standing at the start of a year, before new build. */
export interface StockState {
  /** `[l * MAX_AGE + age]`. */
  readonly survival: Float64Array
  /** S(a) / S(a - 1), and the age that nobody reaches. */
  readonly hazard: Float64Array
  readonly reach: Int32Array
  /** Share of a steady stock at or above an age. */
  readonly tail: Float64Array
  /** Lifetime and shape that `survival` was made with. */
  readonly survivalKey: Float64Array
  /** Study cohorts of technology l: `firstCohort[l] .. firstCohort[l + 1] - 1`. */
  readonly firstCohort: Int32Array
  /** Standing amount of each study cohort, of each age of a steady-state stock, and of each vintage of new build. */
  readonly cohort: Float64Array
  readonly steady: Float64Array
  /** How many ages a steady-state stock is counted in; 0 while its formula holds. */
  readonly steadyAges: Int32Array
  /** Whole years of a fixed life, 0 under Weibull survival. */
  readonly fixedYears: Int32Array
  /** Sums of `steady` and of `vintage` by technology. */
  readonly steadyTotal: Float64Array
  readonly vintageTotal: Float64Array
  readonly vintage: Float64Array
  /** Amounts at entry and in the base year, before any retirement or scrapping. */
  readonly cohortPaid: Float64Array
  readonly steadyBase: Float64Array
  /** Availability of each technology, as each year reads it, `[t * L + l]`. */
  readonly availability: Float64Array
  /** 1 for technologies under a phase-out in any year. */
  readonly isPhasedOut: Uint8Array
  /** Stock of the year before a phase-out began (NaN: not begun). */
  readonly phaseOutBase: Float64Array
}

export function createStock(network: Network): StockState {
  const l = network.technologies.length
  const cohorts = network.cohorts.technology.length
  return {
    survival: new Float64Array(l * MAX_AGE),
    hazard: new Float64Array(l * MAX_AGE),
    reach: new Int32Array(l),
    tail: new Float64Array(l * MAX_AGE),
    survivalKey: new Float64Array(l * 2),
    firstCohort: Int32Array.from([...network.technologies.map((node) => node.firstCohort), cohorts]),
    cohort: new Float64Array(cohorts),
    steady: new Float64Array(l * MAX_AGE),
    steadyAges: new Int32Array(l),
    fixedYears: new Int32Array(l),
    steadyTotal: new Float64Array(l),
    vintageTotal: new Float64Array(l),
    vintage: new Float64Array(l * network.yearCount),
    cohortPaid: new Float64Array(cohorts),
    steadyBase: new Float64Array(l),
    availability: new Float64Array(l * network.yearCount),
    isPhasedOut: new Uint8Array(l),
    phaseOutBase: new Float64Array(l),
  }
}
