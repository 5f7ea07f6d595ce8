import type { HorizonProgramme } from './horizon-programme.ts'
import { enterDay } from './storage-levels.ts'
import type { StorageColumns } from './storage-columns.ts'

/**
 * The level stays between its floor and what can be stored, `least[s,p] x U <= level <= U` with
 * `U[s,p] = residual[s,p] + sum_b standing[b,p] N[s,b]`, at four moments of every bracket (OSeMOSYS SC1 to SC4):
 * its beginning on the first and on the last day of a type, its end on the last day of the type before and of its own.
 */
export function storageBounds(programme: HorizonProgramme, storage: number, columns: readonly StorageColumns[]): void {
  const { system, builder } = programme
  const { seasons, dayTypes, brackets } = system.calendar
  for (const [period, own] of columns.entries()) {
    const within = (enter: () => void): void => {
      enter()
      boundLevel(programme, storage, period, 'storage-floor')
      enter()
      boundLevel(programme, storage, period, 'storage-ceiling')
    }
    for (let day = 0; day < seasons * dayTypes; day++) {
      const isFirst = day % dayTypes === 0
      for (let bracket = 0; bracket < brackets; bracket++) {
        within(() => {
          builder.entry(own.dayTypeStart[day]!, 1)
          enterDay(programme, own, day, period, 0, bracket, 1)
        })
        within(() => {
          builder.entry(own.dayTypeFinish[day]!, 1)
          enterDay(programme, own, day, period, bracket + 1, brackets, -1)
        })
        if (isFirst) continue
        within(() => {
          builder.entry(own.dayTypeStart[day]!, 1)
          enterDay(programme, own, day - 1, period, bracket + 1, brackets, -1)
        })
        within(() => {
          builder.entry(own.dayTypeFinish[day - 1]!, 1)
          enterDay(programme, own, day, period, 0, bracket, 1)
        })
      }
    }
  }
}

/** Closes the open row, a level, as a floor or a ceiling. */
function boundLevel(
  { system, columns, builder }: HorizonProgramme,
  storage: number,
  period: number,
  family: 'storage-floor' | 'storage-ceiling',
): void {
  const { standing, residual, leastLevel } = system.storages[storage]!
  const share = family === 'storage-floor' ? leastLevel[period]! : 1
  for (let built = 0; built <= period; built++) {
    const stands = standing[built * system.years.length + period]!
    builder.entry(columns.storageBuild[storage]![built]!, -share * stands)
  }
  const limit = share * residual[period]!
  const isFloor = family === 'storage-floor'
  builder.row({ family, subject: storage, period, slice: -1 }, isFloor ? limit : -Infinity, isFloor ? Infinity : limit)
}
