import { forCapacities, type HorizonProgramme } from './horizon-programme.ts'

/** Capacity that stands is what was there and what was built and still works: `K[t,p] - sum_b s[b,p] N[t,b] = residual[t,p]`. */
export function standingCapacity(programme: HorizonProgramme): void {
  const { system, columns, builder } = programme
  const periods = system.years.length
  forCapacities(programme, (technology, index, period) => {
    builder.entry(columns.capacity[index]![period]!, 1)
    for (let built = 0; built <= period; built++) {
      builder.entry(columns.build[index]![built]!, -technology.standing[built * periods + period]!)
    }
    const residual = technology.residual[period]!
    builder.row({ family: 'standing-capacity', subject: index, period, slice: -1 }, residual, residual)
  })
}
