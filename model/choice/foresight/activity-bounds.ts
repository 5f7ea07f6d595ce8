import { enterYearlyActivity, forTechnologyPeriods, type HorizonProgramme, one } from './horizon-programme.ts'

/**
 * A year's activity, all modes and slices, and that of the whole horizon:
 * `least[t,p] <= sum_ml share[l,p] a[t,m,l,p] <= most[t,p]` and `least[t] <= sum_p years[p] sum_ml ... <= most[t]`.
 */
export function activityBounds(programme: HorizonProgramme): void {
  const { system, builder } = programme
  forTechnologyPeriods(programme, (technology, index, period) => {
    const least = technology.leastActivity[period]!
    const most = technology.mostActivity[period]!
    if (least > 0) {
      enterYearlyActivity(programme, index, period, one)
      builder.row({ family: 'activity-floor', subject: index, period, slice: -1 }, least, Infinity)
    }
    if (most < Infinity) {
      enterYearlyActivity(programme, index, period, one)
      if (builder.open > 0 || most < 0) {
        builder.row({ family: 'activity-ceiling', subject: index, period, slice: -1 }, -Infinity, most)
      }
    }
  })
  for (const [index, { leastHorizonActivity: least, mostHorizonActivity: most }] of system.technologies.entries()) {
    const enter = (): void => {
      for (const [period, years] of system.yearsIn.entries()) enterYearlyActivity(programme, index, period, () => years)
    }
    if (least > 0) {
      enter()
      builder.row({ family: 'horizon-activity-floor', subject: index, period: -1, slice: -1 }, least, Infinity)
    }
    if (most < Infinity) {
      enter()
      builder.row({ family: 'horizon-activity-ceiling', subject: index, period: -1, slice: -1 }, -Infinity, most)
    }
  }
}
