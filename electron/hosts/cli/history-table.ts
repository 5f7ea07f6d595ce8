import { csvText } from '#charts'
import type { CliText } from '#messages'
import type { EmissionHistory } from '#model'
import { terminalText } from './display-width.ts'
import { fixedCell } from './number-cell.ts'
import { renderTable } from './table.ts'

/** Years of the past between two columns. */
const STEP = 10

/** Emissions by gas and sector as sources have them: each tenth year, and those of the run with what is left between. */
export function historyTable(history: readonly EmissionHistory[], text: CliText): string {
  const { heads, calibrate: words } = text.analysis
  if (history.length === 0) return words.noHistory
  const [first, last] = comparedYears(history)
  const all = history.flatMap(({ years }) => years.map(({ year }) => year))
  const past = [...new Set(all)].filter((year) => year % STEP === 0 && year < (first ?? Infinity))
  const beside = [...new Set([first, last])].filter((year) => year !== undefined)
  const right = (head: string) => ({ head, align: 'right' as const })
  const left = (head: string) => ({ head, align: 'left' as const })
  const columns = [
    ...[heads.variable, heads.source].map(left),
    ...past.sort((a, b) => a - b).map((year) => right(String(year))),
    ...beside.flatMap((year) => [right(String(year)), right(heads.ours), right(words.residual)]),
    left(heads.unit),
    left(heads.gwp),
  ]
  const cells = history.map(({ variable, source, unit, gwp, years }) => {
    const at = (year: number) => years.find((one) => one.year === year)
    return [
      terminalText(variable),
      terminalText(source),
      ...past.map((year) => fixedCell(at(year)?.stated ?? null)),
      ...beside.flatMap((year) => {
        const { stated = null, ours = null, residual = null } = at(year) ?? {}
        return [stated, ours, residual].map((value) => fixedCell(value))
      }),
      terminalText(unit),
      gwp ?? '',
    ]
  })
  return [words.history, '', renderTable(columns, cells)].join('\n')
}

/** First and last year that a source and the run have in common. */
export function comparedYears(history: readonly EmissionHistory[]): readonly [number?, number?] {
  const years = history.flatMap((row) => row.years.flatMap(({ year, residual }) => (residual === null ? [] : [year])))
  return years.length === 0 ? [] : [Math.min(...years), Math.max(...years)]
}

/** Every year of every source. */
export function historyCsv(history: readonly EmissionHistory[]): string {
  return csvText([
    ['variable', 'source', 'year', 'unit', 'gwp', 'stated', 'ours', 'residual'],
    ...history.flatMap(({ variable, source, unit, gwp, years }) =>
      years.map(({ year, stated, ours, residual }) => [variable, source, year, unit, gwp, stated, ours, residual]),
    ),
  ])
}
