import type { Results } from './engine.ts'
import { terminalText } from './display-width.ts'
import { numberCells } from './number-cell.ts'
import { renderTable } from './table.ts'

/**
 * Values of one series in the given years. The base year stands as observed: nothing is decided to be built in it, so that
 * its investment is not computed rather than nought.
 */
export function valuesIn(
  document: Results,
  variable: string,
  region: string,
  years: readonly number[],
): (number | null)[] {
  const series = document.series.find((one) => one.variable === variable && one.region === region)
  const isInvestment = variable.split('|')[0] === 'Investment'
  return years.map((year) => {
    const at = document.years.indexOf(year)
    const value = series?.values[at] ?? null
    return isInvestment && at === 0 && value === 0 ? null : value
  })
}

/** What is brought to an inventory by a factor of the study bears this mark, and a sentence under the table says so. */
export const SCALED = ' *'

/** Whether a table of these variables needs the sentence about the mark. */
export const hasScaled = (documents: readonly Results[], variables: readonly string[]): boolean =>
  documents.some(({ series }) => series.some(({ variable, scaled }) => scaled === true && variables.includes(variable)))

/** One row a variable, one column a year; a gap where the first part of the names changes. */
export function runTable(
  document: Results,
  variables: readonly string[],
  years: readonly number[],
  heads: { readonly variable: string; readonly unit: string },
): string {
  const series = variables.flatMap((variable) => document.series.filter((one) => one.variable === variable))
  const regions = new Set(series.map(({ region }) => region))
  const rows = series.flatMap(({ variable, region, unit, scaled }, index) => {
    const place = regions.size > 1 ? ` (${terminalText(region)})` : ''
    const cells = numberCells(valuesIn(document, variable, region, years))
    const before = series[index - 1]
    const gap = before && before.variable.split('|')[0] !== variable.split('|')[0] ? [[]] : []
    return [...gap, [terminalText(variable) + place + (scaled ? SCALED : ''), terminalText(unit), ...cells]]
  })
  return renderTable(
    [
      { head: heads.variable, align: 'left' },
      { head: heads.unit, align: 'left' },
      ...years.map((year) => ({ head: String(year), align: 'right' as const })),
    ],
    rows,
  )
}
