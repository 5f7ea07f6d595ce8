import type { ReactElement } from 'react'
import { answersText, noRatioNote, type RatioRow, ratioRows } from '#messages'
import type { ChangeOfEmissions } from '#model'
import { type AnswerColumn, AnswerTable } from '../../figures/AnswerTable.tsx'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { input, madeOf } from './explained-effect.ts'

const CO2 = 'Mt CO2/yr'
const ALL_GASES = 'Mt CO2-equiv/yr'

/** The multiplicative form: by what each factor multiplied the CO2 that they explain and all gases, and the products. */
export function FactorRatios({ change }: { readonly change: ChangeOfEmissions }): ReactElement {
  const { effects: text, decompose } = useText()
  const numbers = useNumbers()
  const { how, inputs } = answersText(useLanguage())
  const { from, to, explained } = change
  const { year } = to
  const ofWhole = {
    explained: {
      unit: CO2,
      ends: [
        input(inputs.before, { year: from.year, value: explained.before, unit: CO2 }),
        input(inputs.after, { year, value: explained.after, unit: CO2 }),
      ],
    },
    total: {
      unit: ALL_GASES,
      ends: [
        input(inputs.allBefore, { year: from.year, value: from.total, unit: ALL_GASES }),
        input(inputs.allAfter, { year, value: to.total, unit: ALL_GASES }),
      ],
    },
  }
  const column = (id: 'explained' | 'total', head: string): AnswerColumn<RatioRow> => ({
    id,
    head,
    align: 'end',
    value: ({ [id]: ratio }) => ratio,
    cell: ({ [id]: ratio }) => (ratio === null ? '–' : numbers.value(ratio, 3)),
    explain: ({ name, change: added, [id]: ratio }) => {
      const { unit, ends } = ofWhole[id]
      const amount = { year, value: ratio ?? Number.NaN, unit: '' }
      return added === null
        ? madeOf(name, amount, how.ratioOfAll[id], ends)
        : madeOf(name, amount, how.ratio[id], [input(inputs.effect, { year, value: added, unit }), ...ends])
    },
  })
  const missing = noRatioNote(change, decompose)
  return (
    <>
      <AnswerTable
        id="factor-ratios"
        caption={text.factorRatios}
        columns={[
          { id: 'factor', head: decompose.heads.part, value: ({ name }) => name, cell: ({ name }) => name },
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
