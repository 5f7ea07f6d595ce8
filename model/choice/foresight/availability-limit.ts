import { shareOf, slicesOf } from './columns.ts'
import { enterYearlyActivity, forCapacities, type HorizonProgramme, one } from './horizon-programme.ts'

/**
 * Over the year, where less than all of it can be used:
 * `sum_ml share[l,p] a[t,m,l,p] <= availability[t,p] x activityPerCapacity[t] x K[t,p] x sum_l share[l,p] factor[t,l,p]`.
 */
export function availabilityLimit(programme: HorizonProgramme): void {
  const { system, columns, builder } = programme
  const periods = system.years.length
  forCapacities(programme, (technology, index, period) => {
    const availability = technology.availability[period]!
    if (availability >= 1) return
    enterYearlyActivity(programme, index, period, one)
    if (builder.open === 0) return
    let factor = 0
    for (let slice = 0; slice < slicesOf(system, technology); slice++) {
      factor += shareOf(system, technology, slice, period) * technology.capacityFactor[slice * periods + period]!
    }
    const most = availability * technology.activityPerCapacity * factor
    builder.entry(columns.capacity[index]![period]!, -most)
    builder.row({ family: 'availability-limit', subject: index, period, slice: -1 }, -Infinity, 0)
  })
}
