import type { HorizonProgramme } from './horizon-programme.ts'
import { type StorageColumns, yearShare } from './storage-columns.ts'

/**
 * How the level of a storage moves, with net = charge - discharge (OSeMOSYS S3 to S15):
 *
 *     year      start[p+1] = start[p] + sum_place net x share of the year, start[first] given; finish[p] = start[p+1]
 *     season    start[next] = start + sum of its places; the first starts with the year
 *     day type  start[next] = start + days x sum_brackets net x length; the first starts with the season
 *               finish = finish[next] - days[next] x sum_brackets net[next] x length; the last ends with the season
 */
export function storageLevels(programme: HorizonProgramme, storage: number, columns: readonly StorageColumns[]): void {
  const { system, builder } = programme
  const { seasons, dayTypes, brackets, daysInType } = system.calendar
  const periods = system.years.length
  for (const [period, own] of columns.entries()) {
    const row = (): void => {
      builder.row({ family: 'storage-level', subject: storage, period, slice: -1 }, 0, 0)
    }
    const yearNet = (from: number, to: number): void => {
      for (let place = from; place < to; place++) {
        const share = yearShare(programme, place, period)
        builder.entry(own.charge[place]!, share)
        builder.entry(own.discharge[place]!, -share)
      }
    }
    if (period === 0) {
      const start = system.storages[storage]!.startLevel
      builder.entry(own.yearStart, 1)
      builder.row({ family: 'storage-start', subject: storage, period, slice: -1 }, start, start)
    }
    builder.entry(own.yearStart, 1)
    yearNet(0, seasons * dayTypes * brackets)
    builder.entry(own.yearFinish, -1)
    row()
    const next = columns[period + 1]
    if (next !== undefined) {
      builder.entry(own.yearFinish, 1)
      builder.entry(next.yearStart, -1)
      row()
    }
    for (let season = 0; season < seasons; season++) {
      if (season === 0) builder.entry(own.yearStart, 1)
      else {
        builder.entry(own.seasonStart[season - 1]!, 1)
        yearNet((season - 1) * dayTypes * brackets, season * dayTypes * brackets)
      }
      builder.entry(own.seasonStart[season]!, -1)
      row()
      for (let dayType = 0; dayType < dayTypes; dayType++) {
        const day = season * dayTypes + dayType
        const days = (of: number): number => daysInType[of * periods + period]!
        if (dayType === 0) builder.entry(own.seasonStart[season]!, 1)
        else {
          builder.entry(own.dayTypeStart[day - 1]!, 1)
          enterDay(programme, own, day - 1, period, 0, brackets, days(day - 1))
        }
        builder.entry(own.dayTypeStart[day]!, -1)
        row()
        if (dayType < dayTypes - 1) {
          builder.entry(own.dayTypeFinish[day + 1]!, 1)
          enterDay(programme, own, day + 1, period, 0, brackets, -days(day + 1))
        } else builder.entry(season < seasons - 1 ? own.seasonStart[season + 1]! : own.yearFinish, 1)
        builder.entry(own.dayTypeFinish[day]!, -1)
        row()
      }
    }
  }
}

/** Puts net charge within the brackets `from` to `to` of a day into the open row, times a factor. */
export function enterDay(
  { system, builder }: HorizonProgramme,
  { charge, discharge }: StorageColumns,
  day: number,
  period: number,
  from: number,
  to: number,
  factor: number,
): void {
  const { brackets, bracketShare } = system.calendar
  for (let bracket = from; bracket < to; bracket++) {
    const net = factor * bracketShare[bracket * system.years.length + period]!
    builder.entry(charge[day * brackets + bracket]!, net)
    builder.entry(discharge[day * brackets + bracket]!, -net)
  }
}
