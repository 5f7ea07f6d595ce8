import { type ReactElement, useMemo } from 'react'
import type { ScenarioRun } from '../../state/state.ts'
import { useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { type IndicatorRow, indicatorRows } from './indicators.ts'

interface Props {
  readonly runs: readonly { readonly id: string; readonly label: string; readonly run: ScenarioRun }[]
  readonly year: number
}

/** Indicators of one year, a column for each scenario, with the change against the first. */
export function IndicatorTable({ runs, year }: Props): ReactElement {
  const text = useText().compare
  const numbers = useNumbers()
  const rows = useMemo(
    () =>
      indicatorRows(
        runs.map(({ run }) => run),
        year,
      ),
    [runs, year],
  )
  const columns: readonly Column<IndicatorRow>[] = [
    { id: 'indicator', head: text.indicator, cell: ({ variable, unit }) => `${variable} (${unit})` },
    ...runs.map(({ id, label }, index) => ({
      id,
      head: label,
      align: 'end' as const,
      sortKey: ({ values }: IndicatorRow) => values[index] ?? Number.NaN,
      cell: ({ values }: IndicatorRow) => {
        const [value = Number.NaN, first = Number.NaN] = [values[index], values[0]]
        const change = index === 0 || !(first > 0) ? '' : ` (${numbers.change(100 * (value / first - 1), '%')})`
        return `${numbers.value(value)}${change}`
      },
    })),
  ]
  return (
    <div className="panel">
      <Table caption={text.table({ year })} columns={columns} rows={rows} rowKey={({ variable }) => variable} />
    </div>
  )
}
