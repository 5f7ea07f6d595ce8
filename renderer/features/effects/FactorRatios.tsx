import type { ReactElement } from 'react'
import { answersText } from '#messages'
import type { ChangeOfEmissions } from '#model'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { AnswerTable } from '../../figures/AnswerTable.tsx'
import type { ComposedInput } from '../../figures/explained.ts'
import { input, madeOf } from './explained-effect.ts'

const MT = 'Mt CO2/yr'

interface Row {
  readonly name: string
  /** Null where there is no logarithm of it. */
  readonly ratio: number | null
  /** How it is made, and what of. */
  readonly how: string
  readonly inputs: readonly ComposedInput[]
}

/** The multiplicative form: by what each factor multiplied the CO2 that they explain, and their product. */
export function FactorRatios({
  change: { factors, explained, to },
}: {
  readonly change: ChangeOfEmissions
}): ReactElement {
  const { effects: text, decompose } = useText()
  const numbers = useNumbers()
  const { how, inputs } = answersText(useLanguage())
  const { year } = to
  const ends = [
    input(inputs.before, { year, value: explained.before, unit: MT }),
    input(inputs.after, { year, value: explained.after, unit: MT }),
  ]
  const rows: readonly Row[] = [
    ...factors.map(({ factor, additive, multiplicative }) => ({
      name: decompose.factors[factor] ?? factor,
      ratio: multiplicative,
      how: how.ratio,
      inputs: [input(inputs.effect, { year, value: additive, unit: MT }), ...ends],
    })),
    {
      name: decompose.explained,
      ratio: explained.before > 0 ? explained.after / explained.before : null,
      how: how.ratioOfAll,
      inputs: ends,
    },
  ]
  return (
    <AnswerTable
      id="factor-ratios"
      caption={text.factorRatios}
      columns={[
        { id: 'factor', head: decompose.heads.part, value: ({ name }) => name, cell: ({ name }) => name },
        {
          id: 'ratio',
          head: decompose.heads.ratio,
          align: 'end',
          value: ({ ratio }) => ratio,
          explain: ({ name, ratio, how: made, inputs: of }) =>
            madeOf(name, { year, value: ratio ?? Number.NaN, unit: '' }, made, of),
          cell: ({ ratio }) => (ratio === null ? '–' : numbers.value(ratio, 3)),
        },
      ]}
      rows={rows}
      rowKey={({ name }) => name}
    />
  )
}
