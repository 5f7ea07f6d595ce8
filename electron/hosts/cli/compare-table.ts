import { terminalText } from './display-width.ts'
import type { Results } from './engine.ts'
import { changeCell, numberCells } from './number-cell.ts'
import { SCALED, valuesIn } from './run-table.ts'
import { renderTable } from './table.ts'

/** A run beside the name of its scenario. */
export interface NamedRun {
  readonly label: string
  readonly document: Results
}

/**
 * Scenarios under one another for each variable, so that a column is one year and the eye compares downwards; the last
 * column is the change against the first scenario in the last year.
 */
export function compareTable(
  runs: readonly NamedRun[],
  variables: readonly string[],
  years: readonly number[],
  againstFirst: (year: number, first: string) => string,
): string {
  const series = variables.flatMap((variable) => {
    const found = runs.flatMap(({ document }) => document.series.filter((one) => one.variable === variable))
    return [...new Map(found.map((one) => [one.region, one])).values()]
  })
  const regions = new Set(series.map(({ region }) => region))
  const lastYear = years.at(-1) ?? 0
  const columns = [
    { head: '', align: 'left' as const },
    ...years.map((year) => ({ head: String(year), align: 'right' as const })),
    { head: againstFirst(lastYear, terminalText(runs[0]?.label ?? '', 40)), align: 'right' as const },
  ]
  const labels = labelColumn(runs.map(({ label }) => terminalText(label, 40)))
  return series
    .map(({ variable, region, unit, scaled }) => {
      const values = runs.map(({ document }) => valuesIn(document, variable, region, years))
      const cells = numberCells(values.flat())
      const rows = runs.map((_, index) => [
        labels[index] ?? '',
        ...cells.slice(index * years.length, (index + 1) * years.length),
        index === 0 ? '' : changeCell(values[index]?.at(-1) ?? null, values[0]?.at(-1) ?? null, unit),
      ])
      const place = regions.size > 1 ? ` (${terminalText(region)})` : ''
      return `${terminalText(variable)}${place}${scaled ? SCALED : ''} [${terminalText(unit)}]\n${renderTable(columns, rows, '  ')}`
    })
    .join('\n\n')
}

/** Labels as they are, told apart by a number where two are the same. */
function labelColumn(labels: readonly string[]): string[] {
  return labels.map((label, index) => (labels.indexOf(label) === index ? label : `${label} (${index + 1})`))
}
