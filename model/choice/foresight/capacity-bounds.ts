import { forCapacities, type HorizonProgramme } from './horizon-programme.ts'
import type { RowFamily } from './row-family.ts'

/**
 * `least[t,p] <= K[t,p] <= most[t,p]`, the same of new capacity `N[t,p]`, and `N[t,p] = size[t,p] x n[t,p]` with a whole
 * number n where capacity comes in units.
 */
export function capacityBounds(programme: HorizonProgramme): void {
  const { columns, builder } = programme
  const bound = (family: RowFamily, column: number, index: number, period: number, lower: number, upper: number) => {
    builder.entry(column, 1)
    builder.row({ family, subject: index, period, slice: -1 }, lower, upper)
  }
  forCapacities(programme, (technology, index, period) => {
    const capacity = columns.capacity[index]![period]!
    const build = columns.build[index]![period]!
    const { leastCapacity, mostCapacity, leastBuild, mostBuild, unitSize } = technology
    if (leastCapacity[period]! > 0) bound('capacity-floor', capacity, index, period, leastCapacity[period]!, Infinity)
    if (mostCapacity[period]! < Infinity) {
      bound('capacity-ceiling', capacity, index, period, -Infinity, mostCapacity[period]!)
    }
    if (leastBuild[period]! > 0) bound('build-floor', build, index, period, leastBuild[period]!, Infinity)
    if (mostBuild[period]! < Infinity) bound('build-ceiling', build, index, period, -Infinity, mostBuild[period]!)
    if (unitSize[period] === 0) return
    builder.entry(build, 1)
    builder.entry(builder.column(0, 0, Infinity, true), -unitSize[period]!)
    builder.row({ family: 'unit-size', subject: index, period, slice: -1 }, 0, 0)
  })
}
