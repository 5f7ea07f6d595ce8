import type { ReactElement } from 'react'
import { answersText, type PricingColumn, type PricingTable } from '#messages'
import { type AnswerColumn, AnswerTable } from '../../figures/AnswerTable.tsx'
import type { Explained } from '../../figures/explained.ts'
import type { FileCell } from '../../figures/table-file.ts'
import { useLanguage } from '../../ui/language/LanguageProvider.tsx'
import { madeOf } from './explained-effect.ts'

const MT = 'Mt CO2-equiv/yr'
const MUSD = 'million USD_2020/yr'
const PER_TONNE = 'USD_2020/t CO2-equiv'

/** Units of what a design has numbers of; the rest are names. */
const UNITS = {
  price: PER_TONNE,
  covered: MT,
  share: '%',
  abated: MT,
  abatedAll: MT,
  revenue: MUSD,
  ofGdp: '%',
  cost: MUSD,
  credits: MT,
  ets: PER_TONNE,
  collar: PER_TONNE,
  paid: MUSD,
  borne: MUSD,
  persons: '%',
  consumption: '%',
  burden: MUSD,
  weight: '',
  returned: MUSD,
  onStated: '%',
  onUnstated: '%',
  inOtherPrices: '%',
} as const satisfies Partial<Record<PricingColumn['kind'], string>>

type Kind = keyof typeof UNITS

const isNumber = (kind: PricingColumn['kind']): kind is Kind => kind in UNITS

interface Props {
  /** Ends the names of its files. */
  readonly id: string
  readonly table: PricingTable
  /** The same of every year, its numbers whole. */
  readonly whole: PricingTable
  /** The year of shares that hold in every year. */
  readonly year: number
}

/** A table of a price on carbon; its first column names the row. */
export function DesignTable({ id, table, whole, year }: Props): ReactElement {
  const { how } = answersText(useLanguage())
  const explained = (row: readonly string[], index: number): Explained | null => {
    const column = table.columns[index]
    if (column === undefined || !isNumber(column.kind)) return null
    const of = column.year ?? (table.columns[0]?.kind === 'year' ? Number(row[0]) : year)
    const value = wholeValue(whole, row[0] ?? '', column)
    const label = `${row[0] ?? ''}, ${table.heads[index] ?? ''}`
    return madeOf(label, { year: of, value, unit: UNITS[column.kind] }, how.design[column.kind])
  }
  const columns = table.heads.map((head, index): AnswerColumn<readonly string[]> => ({
    id: String(index),
    head,
    ...(index === 0 ? {} : { align: 'end' as const }),
    value: (row) => row[index] ?? '',
    cell: (row) => row[index] ?? '',
    explain: (row) => explained(row, index),
  }))
  return (
    <AnswerTable
      id={id}
      caption={table.caption}
      columns={columns}
      rows={table.rows}
      rowKey={([name = '']) => name}
      maxHeight="28rem"
      whole={() => ({
        heads: whole.heads,
        rows: whole.rows.map((row) => row.map((cell, index) => cellOf(cell, whole.columns[index]))),
      })}
    />
  )
}

const cellOf = (cell: string, column: PricingColumn | undefined): FileCell => {
  if (column === undefined || !(isNumber(column.kind) || column.kind === 'year')) return cell
  return cell === '' || !Number.isFinite(Number(cell)) ? null : Number(cell)
}

/** A number as it was before it was written with few digits. */
function wholeValue(whole: PricingTable, name: string, { kind, year }: PricingColumn): number {
  const index = whole.columns.findIndex((one) => one.kind === kind && one.year === year)
  const cell = whole.rows.find((row) => row[0] === name)?.[index] ?? ''
  return cell === '' ? Number.NaN : Number(cell)
}
