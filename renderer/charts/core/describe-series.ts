import { formatSignificant, formatYear } from './format-number.ts'
import { isDrawable } from './linear-scale.ts'

/** First and last number of a series in words that need no grammar: `Net zero: 350 (2018), −12.4 (2060)`. */
export function describeSeries(label: string, years: readonly number[], values: ArrayLike<number>): string {
  const known = years.map((_, index) => index).filter((index) => isDrawable(values[index]))
  const said = [...new Set([known.at(0), known.at(-1)])].flatMap((index) => {
    const year = index === undefined ? undefined : years[index]
    const value = index === undefined ? undefined : values[index]
    return year === undefined || value === undefined ? [] : [`${formatSignificant(value)} (${formatYear(year)})`]
  })
  return `${label}: ${said.length === 0 ? '–' : said.join(', ')}`
}
