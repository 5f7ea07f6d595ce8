import { slicesOf } from './columns.ts'
import { forCapacities, type HorizonProgramme } from './horizon-programme.ts'

/** What has to run does, in every slice: `sum_m a[t,m,l,p] >= least[t,l,p] x activityPerCapacity[t] x K[t,p]`. */
export function loadFloor(programme: HorizonProgramme): void {
  const { system, columns, builder } = programme
  const periods = system.years.length
  forCapacities(programme, (technology, index, period) => {
    const slices = slicesOf(system, technology)
    for (let slice = 0; slice < slices; slice++) {
      const least = technology.leastLoad[slice * periods + period]!
      if (least === 0) continue
      for (let m = 0; m < technology.modes.length; m++) {
        const column = columns.activity[index]![(m * slices + slice) * periods + period]!
        if (column >= 0) builder.entry(column, 1)
      }
      if (builder.open === 0) continue
      builder.entry(columns.capacity[index]![period]!, -least * technology.activityPerCapacity)
      builder.row({ family: 'load-floor', subject: index, period, slice }, 0, Infinity)
    }
  })
}
