import type { GroupTerm } from './horizon-system.ts'
import { enterYearlyActivity, type HorizonProgramme } from './horizon-programme.ts'

/**
 * Limits that several technologies share: `lower[p] <= sum factor[p] x (activity, new or standing capacity) <= upper[p]`,
 * and over the horizon `sum_p years[p] sum factor[p] x activity <= most`.
 */
export function groupLimits(programme: HorizonProgramme): void {
  const { system, builder } = programme
  for (const [subject, { terms, lower, upper, mostOverHorizon = Infinity }] of system.groups.entries()) {
    if (mostOverHorizon < Infinity) {
      for (const [period, years] of system.yearsIn.entries())
        for (const { technology, factor } of terms)
          enterYearlyActivity(programme, technology, period, () => years * factor[period]!)
      builder.row({ family: 'horizon-group-ceiling', subject, period: -1, slice: -1 }, -Infinity, mostOverHorizon)
    }
    for (let period = 0; period < system.years.length; period++) {
      for (const family of ['group-floor', 'group-ceiling'] as const) {
        const limit = (family === 'group-floor' ? lower : upper)[period]!
        if (!Number.isFinite(limit)) continue
        for (const term of terms) enterTerm(programme, term, period)
        const label = { family, subject, period, slice: -1 }
        if (family === 'group-floor') builder.row(label, limit, Infinity)
        else builder.row(label, -Infinity, limit)
      }
    }
  }
}

function enterTerm(programme: HorizonProgramme, { technology, on, factor }: GroupTerm, period: number): void {
  const { columns, builder } = programme
  if (on === 'activity') enterYearlyActivity(programme, technology, period, () => factor[period]!)
  else {
    const column = columns[on][technology]![period]!
    if (column >= 0) builder.entry(column, factor[period]!)
  }
}
