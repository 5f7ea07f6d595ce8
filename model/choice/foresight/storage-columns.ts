import { slicesOf } from './columns.ts'
import type { HorizonProgramme } from './horizon-programme.ts'

/** Columns of one storage in one period; places of the calendar are `(season * dayTypes + dayType) * brackets + bracket`. */
export interface StorageColumns {
  /** Rates a year, by place. */
  readonly charge: Int32Array
  readonly discharge: Int32Array
  readonly yearStart: number
  readonly yearFinish: number
  /** By season. */
  readonly seasonStart: Int32Array
  /** By season and day type. */
  readonly dayTypeStart: Int32Array
  readonly dayTypeFinish: Int32Array
}

/**
 * Makes a storage's columns, all >= 0, and says what its rates are: in every bracket of the calendar
 *
 *     charge[s,place,p] = sum_tml ratio[t,s,m] x weight[l,place] x a[t,m,l,p] <= most charge, and so for discharge.
 */
export function storageColumns(programme: HorizonProgramme, storage: number): readonly StorageColumns[] {
  const { system, builder } = programme
  const { seasons, dayTypes, brackets } = system.calendar
  const { mostCharge, mostDischarge } = system.storages[storage]!
  const columnsOf = (count: number): Int32Array =>
    Int32Array.from({ length: count }, () => builder.column(0, 0, Infinity, false))
  return system.years.map((_, period) => {
    const places = seasons * dayTypes * brackets
    const charge = columnsOf(places)
    const discharge = columnsOf(places)
    for (let place = 0; place < places; place++) {
      defineRate(programme, storage, 'charges', charge[place]!, place, period)
      limitRate(programme, 'storage-charge', storage, charge[place]!, period, mostCharge)
      defineRate(programme, storage, 'discharges', discharge[place]!, place, period)
      limitRate(programme, 'storage-discharge', storage, discharge[place]!, period, mostDischarge)
    }
    return {
      charge,
      discharge,
      yearStart: builder.column(0, 0, Infinity, false),
      yearFinish: builder.column(0, 0, Infinity, false),
      seasonStart: columnsOf(seasons),
      dayTypeStart: columnsOf(seasons * dayTypes),
      dayTypeFinish: columnsOf(seasons * dayTypes),
    }
  })
}

function limitRate(
  { builder }: HorizonProgramme,
  family: 'storage-charge' | 'storage-discharge',
  storage: number,
  column: number,
  period: number,
  most: number,
): void {
  if (most === Infinity) return
  builder.entry(column, 1)
  builder.row({ family, subject: storage, period, slice: -1 }, -Infinity, most)
}

function defineRate(
  { system, columns, builder }: HorizonProgramme,
  storage: number,
  side: 'charges' | 'discharges',
  column: number,
  place: number,
  period: number,
): void {
  const { seasons, dayTypes, brackets, weight } = system.calendar
  const periods = system.years.length
  builder.entry(column, -1)
  for (const [index, technology] of system.technologies.entries()) {
    for (const [m, mode] of technology.modes.entries()) {
      for (const flow of mode[side]) {
        if (flow.storage !== storage) continue
        for (let slice = 0; slice < slicesOf(system, technology); slice++) {
          const activity = columns.activity[index]![(m * slicesOf(system, technology) + slice) * periods + period]!
          const share = weight[slice * seasons * dayTypes * brackets + place]!
          if (activity >= 0) builder.entry(activity, flow.ratio * share)
        }
      }
    }
  }
  builder.row({ family: 'storage-rate', subject: storage, period, slice: -1 }, 0, 0)
}

/** Energy that charging at one unit a year for the year's slices of a place brings into the year. */
export function yearShare({ system }: HorizonProgramme, place: number, period: number): number {
  const { seasons, dayTypes, brackets, weight } = system.calendar
  let sum = 0
  for (let slice = 0; slice < system.slices.length; slice++) {
    const share = weight[slice * seasons * dayTypes * brackets + place]!
    if (share > 0) sum += share * system.sliceShare[slice * system.years.length + period]!
  }
  return sum
}
