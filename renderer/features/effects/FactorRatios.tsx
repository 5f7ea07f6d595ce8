import type { ReactElement } from 'react'
import type { ChangeOfEmissions } from '#model'
import { useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { Table } from '../../ui/Table.tsx'

interface Row {
  readonly name: string
  /** Null where there is no logarithm of it. */
  readonly ratio: number | null
}

/** The multiplicative form: by what each factor multiplied the CO2 that they explain, and their product. */
export function FactorRatios({ change: { factors, explained } }: { readonly change: ChangeOfEmissions }): ReactElement {
  const { effects: text, decompose } = useText()
  const numbers = useNumbers()
  const rows: readonly Row[] = [
    ...factors.map(({ factor, multiplicative }) => ({
      name: decompose.factors[factor] ?? factor,
      ratio: multiplicative,
    })),
    { name: decompose.explained, ratio: explained.before > 0 ? explained.after / explained.before : null },
  ]
  return (
    <Table
      caption={text.factorRatios}
      captionHidden
      columns={[
        { id: 'factor', head: decompose.heads.part, cell: ({ name }) => name },
        {
          id: 'ratio',
          head: decompose.heads.ratio,
          align: 'end',
          cell: ({ ratio }) => (ratio === null ? '–' : numbers.value(ratio, 3)),
        },
      ]}
      rows={rows}
      rowKey={({ name }) => name}
    />
  )
}
