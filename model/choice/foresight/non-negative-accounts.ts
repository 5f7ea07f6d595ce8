import { enterYearlyActivity, type HorizonProgramme } from './horizon-programme.ts'

/**
 * Sums that a formulation declares non-negative and that a negative cost, ratio or penalty could turn:
 * `sum_m c[m] sum_l share[l,p] a[t,m,l,p] + n N[t,p] + k K[t,p] >= 0`.
 */
export function nonNegativeAccounts(programme: HorizonProgramme): void {
  const { system, columns, builder } = programme
  for (const { technology, period, perActivity, perNewCapacity, perCapacity } of system.accounts) {
    enterYearlyActivity(programme, technology, period, (mode) => perActivity[mode]!)
    builder.entry(columns.build[technology]![period]!, perNewCapacity)
    builder.entry(columns.capacity[technology]![period]!, perCapacity)
    if (builder.open === 0) continue
    builder.row({ family: 'non-negative-account', subject: technology, period, slice: -1 }, 0, Infinity)
  }
}
