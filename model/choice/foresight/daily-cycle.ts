import { forCapacities, type HorizonProgramme } from './horizon-programme.ts'

/**
 * Storage within the days of a season, with charge a_0 and discharge a_1:
 *
 *     sum_l share[l,p] (intake[p] a_1 - a_0) = 0   and   sum_l share[l,p] a_1 <= most[p] x K[p]   over the season's slices
 */
export function dailyCycle(programme: HorizonProgramme): void {
  const { system, columns, builder } = programme
  const periods = system.years.length
  const slices = system.slices.length
  forCapacities(programme, ({ cycle }, index, period) => {
    if (cycle === null) return
    for (const [number, season] of cycle.seasons.entries()) {
      const give = (slice: number, factor: number): void => {
        const column = columns.activity[index]![(slices + slice) * periods + period]!
        builder.entry(column, factor * system.sliceShare[slice * periods + period]!)
      }
      for (const slice of season) {
        give(slice, cycle.intake[period]!)
        const take = columns.activity[index]![slice * periods + period]!
        builder.entry(take, -system.sliceShare[slice * periods + period]!)
      }
      builder.row({ family: 'cycle-balance', subject: index, period, slice: season[0] ?? -1 }, 0, 0)
      for (const slice of season) give(slice, 1)
      builder.entry(columns.capacity[index]![period]!, -cycle.mostGiven[number * periods + period]!)
      builder.row({ family: 'cycle-limit', subject: index, period, slice: season[0] ?? -1 }, -Infinity, 0)
    }
  })
}
