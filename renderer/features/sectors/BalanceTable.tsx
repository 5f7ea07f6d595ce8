import { type ReactElement, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { type BalanceTableRow, balanceVariable, type EnergyBalanceTable } from '#model'
import type { StudyOutline } from '#worker'
import { cliText } from '#messages'
import { csvText } from '#charts'
import { labelIn } from '../../figures/label-in.ts'
import { selectRun } from '../../state/selectors.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { moveAmongCells } from '../../ui/roving-cells.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import type { PlaceProps } from '../place-props.ts'
import { columnName, rowName } from './name-balance.ts'

interface Props extends Pick<PlaceProps, 'store' | 'save' | 'onExplain'> {
  readonly table: EnergyBalanceTable
  readonly outline: StudyOutline
}

/** PJ in a unit of the table: a tonne of oil equivalent is 41.868 GJ (IEA, Energy Statistics Manual, annex 3). */
const PJ_IN = { PJ: 1, ktoe: 0.041868 } as const
type Unit = keyof typeof PJ_IN

const TOTALS = new Set<BalanceTableRow['kind']>(['total-supply', 'total-final'])
/** Gap of a column that rounding explains. */
const CLOSED = 1e-9

/** The energy balance of a year as a table of rows and families of carriers. */
export function BalanceTable({ table, outline, store, save, onExplain }: Props): ReactElement {
  const { sectors: text, figures } = useText()
  const language = useLanguage()
  const numbers = useNumbers()
  const [unit, setUnit] = useState<Unit>('PJ')
  /** The cell that had the focus last, by its variable. */
  const [at, setAt] = useState<string | null>(null)
  const scenario = useStore(store, (state) => state.scenario) ?? ''
  const run = useStore(store, selectRun)
  const { country } = outline
  const words = useMemo(() => ({ language, text, parts: cliText(language).charts.parts }), [language, text])
  const heads = [...table.columns.map((column) => columnName(column, words)), text.balance.total]
  const shown = (value: number): string => {
    const amount = value / PJ_IN[unit]
    if (amount === 0) return ''
    return numbers.value(amount, unit === 'PJ' ? 1 : 0)
  }
  const filled = table.rows.flatMap(({ kind, of, values }) =>
    values.flatMap((value, c) =>
      shown(value) === '' ? [] : [balanceVariable(kind, of, table.columns[c]?.id ?? null)],
    ),
  )
  // The Tab key finds one cell of the table; another year may have no such cell.
  const entrance = at !== null && filled.includes(at) ? at : filled[0]
  const figure = (row: BalanceTableRow, index: number): ReactElement | null => {
    const amount = shown(row.values[index] ?? Number.NaN)
    if (amount === '') return null
    const variable = balanceVariable(row.kind, row.of, table.columns[index]?.id ?? null)
    const label = text.balance.cell({ row: rowName(row, words), column: heads[index] ?? '' })
    return (
      <button
        type="button"
        className={`balance-figure ${classOf(row)}`}
        aria-label={`${label}: ${amount} ${unit}`}
        tabIndex={variable === entrance ? 0 : -1}
        onFocus={() => setAt(variable)}
        onClick={() => onExplain({ kind: 'result', scenario, variable, year: table.year, label })}
      >
        {amount}
      </button>
    )
  }
  const columns: readonly Column<BalanceTableRow>[] = [
    {
      id: 'flow',
      head: text.balance.flow,
      cell: (row) => <span className={classOf(row)}>{rowName(row, words)}</span>,
    },
    ...heads.map((head, index) => ({
      id: String(index),
      head,
      align: 'end' as const,
      cell: (row: BalanceTableRow) => figure(row, index),
    })),
  ]
  const caption = text.balance.caption({
    country: labelIn(country.name, language, country.iso3),
    year: numbers.year(table.year),
    unit,
  })
  const gap = Math.max(...table.gaps.map(Math.abs))
  const said = { gap: gap.toExponential(1) }
  const keep = (): void => {
    const rows = table.rows.map((row) => [
      rowName(row, words),
      ...row.values.map((value) => String(value / PJ_IN[unit])),
    ])
    const content = csvText([[`${text.balance.flow} (${unit})`, ...heads], ...rows])
    const name = `energy-balance-${scenario}-${table.year}.csv`
    void save({ name, content: new Blob([content], { type: 'text/csv' }) }).catch(() => undefined)
  }
  return (
    <div className="panel energy-balance" data-stale={run?.status === 'stale' || undefined}>
      <div className="energy-balance-tools">
        <Badge tone={gap <= CLOSED ? 'good' : 'bad'}>
          {gap <= CLOSED ? text.balance.closes(said) : text.balance.open(said)}
        </Badge>
        {run?.status === 'stale' ? <Badge tone="warning">{figures.stale}</Badge> : null}
        <SegmentedControl
          label={text.balance.unit}
          value={unit}
          segments={(['PJ', 'ktoe'] as const).map((value) => ({ value, label: value }))}
          onChange={setUnit}
        />
        <Button icon="download" onClick={keep}>
          {text.balance.csv}
        </Button>
      </div>
      <p className="energy-balance-note">{text.balance.help}</p>
      <div onKeyDown={moveAmongCells}>
        <Table
          caption={caption}
          columns={columns}
          rows={table.rows}
          rowKey={({ kind, of }) => `${kind}/${of ?? ''}`}
          maxHeight="75dvh"
        />
      </div>
      <p className="energy-balance-note">{text.balance.method}</p>
    </div>
  )
}

function classOf({ kind }: BalanceTableRow): string {
  if (TOTALS.has(kind)) return 'balance-total'
  if (kind === 'final-sector') return 'balance-part'
  return 'balance-row'
}
