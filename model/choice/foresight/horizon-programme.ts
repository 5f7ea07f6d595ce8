import type { HorizonColumns } from './columns.ts'
import type { HorizonSystem, HorizonTechnology } from './horizon-system.ts'
import type { ProgrammeBuilder } from './programme-builder.ts'
import type { RowFamily } from './row-family.ts'
import { shareOf, slicesOf } from './columns.ts'

/** What a constraint family writes its rows with. */
export interface HorizonProgramme {
  readonly system: HorizonSystem
  readonly columns: HorizonColumns
  readonly builder: ProgrammeBuilder<RowFamily>
}

/** Puts a technology's activity in a period into the open row, summed over the year's slices, times a factor by mode. */
export function enterYearlyActivity(
  { system, columns, builder }: HorizonProgramme,
  index: number,
  period: number,
  factorOf: (mode: number) => number,
): void {
  const technology = system.technologies[index]!
  const slices = slicesOf(system, technology)
  const periods = system.years.length
  for (let m = 0; m < technology.modes.length; m++) {
    const factor = factorOf(m)
    if (factor === 0) continue
    for (let slice = 0; slice < slices; slice++) {
      const column = columns.activity[index]![(m * slices + slice) * periods + period]!
      if (column >= 0) builder.entry(column, factor * shareOf(system, technology, slice, period))
    }
  }
}

/** Calls back for every technology that has capacity and every period, in their order. */
export function forCapacities(
  programme: HorizonProgramme,
  visit: (technology: HorizonTechnology, index: number, period: number) => void,
): void {
  forTechnologyPeriods(programme, (technology, index, period) => {
    if (technology.hasCapacity) visit(technology, index, period)
  })
}

/** Calls back for every technology and period, in their order. */
export function forTechnologyPeriods(
  { system }: HorizonProgramme,
  visit: (technology: HorizonTechnology, index: number, period: number) => void,
): void {
  for (const [index, technology] of system.technologies.entries()) {
    for (let period = 0; period < system.years.length; period++) visit(technology, index, period)
  }
}

export const one = (): number => 1
