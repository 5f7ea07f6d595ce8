import { slicesOf } from './columns.ts'
import { forCapacities, type HorizonProgramme } from './horizon-programme.ts'

/** In every slice, all modes together: `sum_m a[t,m,l,p] <= factor[t,l,p] x activityPerCapacity[t] x K[t,p]`. */
export function capacityLimit(programme: HorizonProgramme): void {
  const { system, columns, builder } = programme
  const periods = system.years.length
  forCapacities(programme, (technology, index, period) => {
    const slices = slicesOf(system, technology)
    for (let slice = 0; slice < slices; slice++) {
      for (let m = 0; m < technology.modes.length; m++) {
        const column = columns.activity[index]![(m * slices + slice) * periods + period]!
        if (column >= 0) builder.entry(column, 1)
      }
      if (builder.open === 0) continue
      const factor = technology.capacityFactor[slice * periods + period]!
      builder.entry(columns.capacity[index]![period]!, -factor * technology.activityPerCapacity)
      builder.row({ family: 'capacity-limit', subject: index, period, slice }, -Infinity, 0)
    }
  })
}
