import type { ReactElement } from 'react'
import { noRatioNote, type RatioRow, ratioRows } from '#messages'
import type { ChangeOfEmissions } from '#model'
import { useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { type Column, Table } from '../../ui/Table.tsx'

/** The multiplicative form: by what each factor multiplied the CO2 that they explain and all gases, and the products. */
export function FactorRatios({ change }: { readonly change: ChangeOfEmissions }): ReactElement {
  const { effects: text, decompose } = useText()
  const numbers = useNumbers()
  const missing = noRatioNote(change, decompose)
  const column = (id: 'explained' | 'total', head: string): Column<RatioRow> => ({
    id,
    head,
    align: 'end',
    cell: ({ [id]: ratio }) => (ratio === null ? '–' : numbers.value(ratio, 3)),
  })
  return (
    <>
      <Table
        caption={text.factorRatios}
        captionHidden
        columns={[
          { id: 'factor', head: decompose.heads.part, cell: ({ name }) => name },
          column('explained', decompose.heads.ofExplained),
          column('total', decompose.heads.ofTotal),
        ]}
        rows={ratioRows(change, decompose)}
        rowKey={({ name }) => name}
      />
      {missing === null ? null : <p className="panel-note">{missing}</p>}
    </>
  )
}
