import type { ReactElement } from 'react'
import type { ChangeOfEmissions } from '#model'
import type { StudyOutline } from '#worker'
import { labelIn } from '../../figures/label-in.ts'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { type Column, Table } from '../../ui/Table.tsx'

type Row = ChangeOfEmissions['sectors'][number]

/** What each factor did in each sector. */
export function SectorFactors({
  change,
  outline,
}: {
  readonly change: ChangeOfEmissions
  readonly outline: StudyOutline
}): ReactElement {
  const { effects: text, decompose } = useText()
  const language = useLanguage()
  const numbers = useNumbers()
  const columns: readonly Column<Row>[] = [
    {
      id: 'sector',
      head: text.sector,
      cell: ({ sector }) => labelIn(outline.sectors.find(({ id }) => id === sector)?.label, language, sector),
    },
    ...change.factors.map(({ factor }, index): Column<Row> => ({
      id: factor,
      head: decompose.factors[factor] ?? factor,
      align: 'end',
      cell: ({ additive }) => numbers.change(additive[index] ?? Number.NaN, '', 2),
      sortKey: ({ additive }) => additive[index] ?? Number.NaN,
    })),
  ]
  return (
    <Table
      caption={text.sectorFactors}
      captionHidden
      columns={columns}
      rows={change.sectors}
      rowKey={({ sector }) => sector}
      maxHeight="26rem"
    />
  )
}
