import type { ReactElement } from 'react'
import { answersText } from '#messages'
import type { ChangeOfEmissions } from '#model'
import type { StudyOutline } from '#worker'
import { labelIn } from '../../figures/label-in.ts'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { type AnswerColumn, AnswerTable } from '../../figures/AnswerTable.tsx'
import { madeOf } from './explained-effect.ts'

const MT = 'Mt CO2/yr'

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
  const { how } = answersText(language)
  const nameOf = ({ sector }: Row): string =>
    labelIn(outline.sectors.find(({ id }) => id === sector)?.label, language, sector)
  const columns: readonly AnswerColumn<Row>[] = [
    { id: 'sector', head: text.sector, value: nameOf, cell: nameOf },
    ...change.factors.map(({ factor }, index): AnswerColumn<Row> => ({
      id: factor,
      head: decompose.factors[factor] ?? factor,
      fileHead: `${decompose.factors[factor] ?? factor} (${MT})`,
      align: 'end',
      value: ({ additive }) => additive[index] ?? null,
      explain: (row) =>
        madeOf(
          `${nameOf(row)}, ${decompose.factors[factor] ?? factor}`,
          { year: change.to.year, value: row.additive[index] ?? Number.NaN, unit: MT },
          how.sectorFactor,
        ),
      cell: ({ additive }) => numbers.change(additive[index] ?? Number.NaN, '', 2),
      sortKey: ({ additive }) => additive[index] ?? Number.NaN,
    })),
  ]
  return (
    <AnswerTable
      id="factors-by-sector"
      caption={text.sectorFactors}
      columns={columns}
      rows={change.sectors}
      rowKey={({ sector }) => sector}
      maxHeight="26rem"
    />
  )
}
