import { z } from 'zod'
import { cellOf, type Cell } from './cell.ts'

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether text is a day, a month or a year of the calendar: `2020-07-23`, `2020-07`, `2020`. */
export function isDate(text: string): boolean {
  const parts = DATE.exec(text)
  if (parts === null) return false
  const [, year = '', month, day] = parts
  if (month === undefined) return true
  const days = daysIn(Number(year), Number(month))
  return days > 0 && (day === undefined || (Number(day) >= 1 && Number(day) <= days))
}

/** The last day that the text can mean: of a month its last, of a year 31 December. For dates that `isDate` accepts. */
export function lastDayOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 7) return `${date}-${daysIn(Number(date.slice(0, 4)), Number(date.slice(5)))}`
  return date
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0)
}

export const FORM_OF_DATE = 'YYYY, YYYY-MM or YYYY-MM-DD'

/** A date as legal registers give it, to the day, the month or the year. */
export const date: Cell<string> = cellOf('date', z.string().refine(isDate), FORM_OF_DATE)
