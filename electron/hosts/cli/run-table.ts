import type { RunDocument } from './engine.ts'
import { terminalText } from './display-width.ts'
import { numberCells } from './number-cell.ts'
import { renderTable } from './table.ts'

/** Values of one series in the given years. */
export function valuesIn(
  document: RunDocument,
  variable: string,
  region: string,
  years: readonly number[],
): (number | null)[] {
  const series = document.series.find((one) => one.variable === variable && one.region === region)
  return years.map((year) => series?.values[document.years.indexOf(year)] ?? null)
}

/** One row a variable, one column a year. */
export function runTable(document: RunDocument, heads: { readonly variable: string; readonly unit: string }): string {
  const regions = new Set(document.series.map(({ region }) => region))
  const rows = document.series.map(({ variable, region, unit, values }) => [
    regions.size > 1 ? `${terminalText(variable)} (${terminalText(region)})` : terminalText(variable),
    terminalText(unit),
    ...numberCells(Array.from(values)),
  ])
  return renderTable(
    [
      { head: heads.variable, align: 'left' },
      { head: heads.unit, align: 'left' },
      ...document.years.map((year) => ({ head: String(year), align: 'right' as const })),
    ],
    rows,
  )
}
