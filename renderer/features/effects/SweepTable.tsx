import type { ReactElement } from 'react'
import { answersText, unitText } from '#messages'
import type { PriceSweep } from '#model'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { type AnswerColumn, AnswerTable } from '../../figures/AnswerTable.tsx'
import { input, madeOf } from './explained-effect.ts'

interface Row {
  /** Its place among the prices, from that of nought. */
  readonly index: number
  readonly price: number
  readonly emissions: number
  readonly abatement: number
  readonly cost: number
}

const MT = 'Mt CO2-equiv/yr'
const MUSD = 'million USD_2020/yr'
const PER_TONNE = 'USD_2020/t CO2-equiv'

/** Every price with what is emitted, what is abated, and what it costs the country beyond the run without a price. */
export function SweepTable({ sweep }: { readonly sweep: PriceSweep }): ReactElement {
  const { effects: text, macc } = useText()
  const numbers = useNumbers()
  const language = useLanguage()
  const rows = sweep.prices.map((price, i): Row => ({
    index: i,
    price,
    emissions: sweep.emissions[i] ?? Number.NaN,
    abatement: sweep.abatement[i] ?? Number.NaN,
    cost: sweep.cost[i] ?? Number.NaN,
  }))
  const { how, inputs } = answersText(language)
  const amount = (value: number): string => (Number.isFinite(value) ? numbers.value(value) : text.noResult)
  const { year } = sweep
  const column = (
    id: 'price' | 'emissions' | 'abatement' | 'cost' | 'perTonne',
    name: string,
    unit: string,
    valueOf: (row: Row) => number,
    cell: (value: number) => string,
    partsOf: (row: Row) => readonly (readonly [label: string, value: number, unit: string])[],
  ): AnswerColumn<Row> => ({
    id,
    head: `${name} (${unitText(unit, language)})`,
    fileHead: `${name} (${unit})`,
    align: 'end',
    value: (row) => (Number.isFinite(valueOf(row)) ? valueOf(row) : null),
    cell: (row) => cell(valueOf(row)),
    explain: (row) =>
      madeOf(
        `${name}, ${numbers.quantity(row.price, PER_TONNE, 0)}`,
        { year, value: valueOf(row), unit },
        how[id],
        partsOf(row).map(([label, value, unitOf]) => input(label, { year, value, unit: unitOf })),
      ),
  })
  const columns: readonly AnswerColumn<Row>[] = [
    column(
      'price',
      macc.across,
      PER_TONNE,
      ({ price }) => price,
      (price) => numbers.value(price, 0),
      () => [],
    ),
    column(
      'emissions',
      text.emissionsHead,
      MT,
      ({ emissions }) => emissions,
      amount,
      () => [],
    ),
    column(
      'abatement',
      text.abatementHead,
      MT,
      ({ abatement }) => abatement,
      amount,
      ({ index }) => [
        [inputs.noPrice, sweep.emissions[0] ?? Number.NaN, MT],
        [inputs.atPrice, sweep.emissions[index] ?? Number.NaN, MT],
      ],
    ),
    column(
      'cost',
      text.costHead,
      MUSD,
      ({ cost }) => cost,
      amount,
      () => [],
    ),
    column(
      'perTonne',
      text.perTonneHead,
      PER_TONNE,
      // Of nothing abated there is no average.
      ({ cost, abatement }) => (abatement > 0 ? cost / abatement : Number.NaN),
      (value) => (Number.isFinite(value) ? numbers.value(value) : ''),
      ({ cost, abatement }) => [
        [inputs.costMore, cost, MUSD],
        [inputs.abated, abatement, MT],
      ],
    ),
  ]
  return (
    <AnswerTable
      id="by-price"
      caption={text.sweepTable({ year: sweep.year })}
      columns={columns}
      rows={rows}
      rowKey={({ price }) => String(price)}
      maxHeight="28rem"
    />
  )
}
