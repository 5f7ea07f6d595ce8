import type { ReactElement } from 'react'
import { unitText } from '#messages'
import type { PriceSweep } from '#model'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { type Column, Table } from '../../ui/Table.tsx'

interface Row {
  readonly price: number
  readonly emissions: number
  readonly abatement: number
  readonly cost: number
}

const MT = 'Mt CO2-equiv/yr'
const MUSD = 'million USD_2020/yr'
const PER_TONNE = 'USD_2020/t'

/** Every price with what is emitted, what is abated, and what it costs the country beyond the run without a price. */
export function SweepTable({ sweep }: { readonly sweep: PriceSweep }): ReactElement {
  const { effects: text, macc } = useText()
  const numbers = useNumbers()
  const language = useLanguage()
  const rows = sweep.prices.map((price, i): Row => ({
    price,
    emissions: sweep.emissions[i] ?? Number.NaN,
    abatement: sweep.abatement[i] ?? Number.NaN,
    cost: sweep.cost[i] ?? Number.NaN,
  }))
  const amount = (value: number): string => (Number.isFinite(value) ? numbers.value(value) : text.noResult)
  const headOf = (head: string, unit: string): string => `${head} (${unitText(unit, language)})`
  const columns: readonly Column<Row>[] = [
    { id: 'price', head: headOf(macc.across, PER_TONNE), align: 'end', cell: ({ price }) => numbers.value(price, 0) },
    {
      id: 'emissions',
      head: headOf(text.emissionsHead, MT),
      align: 'end',
      cell: ({ emissions }) => amount(emissions),
    },
    {
      id: 'abatement',
      head: headOf(text.abatementHead, MT),
      align: 'end',
      cell: ({ abatement }) => amount(abatement),
    },
    { id: 'cost', head: headOf(text.costHead, MUSD), align: 'end', cell: ({ cost }) => amount(cost) },
    {
      id: 'perTonne',
      head: headOf(text.perTonneHead, PER_TONNE),
      align: 'end',
      // Of nothing abated there is no average.
      cell: ({ cost, abatement }) => (abatement > 0 ? numbers.value(cost / abatement) : ''),
    },
  ]
  return (
    <Table
      caption={text.sweepTable({ year: sweep.year })}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ price }) => String(price)}
      maxHeight="28rem"
    />
  )
}
