import { type ReactElement, useMemo } from 'react'
import { unitText } from '#messages'
import { variableLabel } from '../../figures/variable-label.ts'
import { useOlderOf } from '../../figures/use-older.ts'
import { ArrivalPanel } from '../../figures/ArrivalPanel.tsx'
import type { ScenarioRun } from '../../state/state.ts'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { INDICATORS_PART } from './compare-parts.ts'
import { type IndicatorRow, indicatorRows } from './indicators.ts'

interface Props {
  readonly runs: readonly { readonly id: string; readonly label: string; readonly run: ScenarioRun }[]
  readonly year: number
  /** The scenario that the others are set against. */
  readonly reference: string
}

/** Indicators of one year, a column for each scenario, with the change against one of them; what is of older inputs says so. */
export function IndicatorTable({ runs, year, reference }: Props): ReactElement {
  const { compare: text, frame } = useText()
  const numbers = useNumbers()
  const language = useLanguage()
  const rows = useMemo(
    () =>
      indicatorRows(
        runs.map(({ run }) => run),
        year,
      ),
    [runs, year],
  )
  // While that one has yet to run, the first does for it, and the caption says which it is.
  const against = Math.max(
    0,
    runs.findIndex(({ id }) => id === reference),
  )
  const older = useOlderOf(runs.map(({ run }) => run.status))
  const columns: readonly Column<IndicatorRow>[] = [
    {
      id: 'indicator',
      head: text.indicator,
      cell: ({ variable, unit }) => `${variableLabel(variable, null, language)} (${unitText(unit, language)})`,
    },
    ...runs.map(({ id, label }, index) => ({
      id,
      head: older[index] === true ? `${label} · ${frame.run.stale}` : label,
      align: 'end' as const,
      sortKey: ({ values }: IndicatorRow) => values[index] ?? Number.NaN,
      cell: ({ values }: IndicatorRow) => {
        const [value = Number.NaN, other = Number.NaN] = [values[index], values[against]]
        // What is of older inputs is compared with nothing.
        const isCompared = index !== against && older[index] === false && older[against] === false
        const change = isCompared && other > 0 ? ` (${numbers.change(100 * (value / other - 1), '%')})` : ''
        return `${numbers.value(value)}${change}`
      },
    })),
  ]
  return (
    <ArrivalPanel place="compare" part={INDICATORS_PART}>
      <Table
        caption={text.table({ year, against: runs[against]?.label ?? '' })}
        columns={columns}
        rows={rows}
        rowKey={({ variable }) => variable}
      />
    </ArrivalPanel>
  )
}
