import type { ReactElement } from 'react'
import type { ComposedInput, ComposedNumber, Explained } from '../../figures/explained.ts'
import { useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { type Column, Table } from '../../ui/Table.tsx'

interface Props {
  readonly number: ComposedNumber
  readonly onInput: (asked: Explained) => void
}

/** How the window made a number of results: in a sentence, with each of them to be followed further. */
export function ExplainedNumber({ number, onInput }: Props): ReactElement {
  const { explain: text } = useText().figures
  const numbers = useNumbers()
  const columns: readonly Column<ComposedInput>[] = [
    {
      id: 'name',
      head: text.input,
      cell: ({ label, asked }) =>
        asked === null ? (
          label
        ) : (
          <button type="button" className="table-open" onClick={() => onInput(asked)}>
            {label}
          </button>
        ),
    },
    { id: 'value', head: text.amount, align: 'end', cell: ({ value, unit }) => numbers.quantity(value, unit) },
    { id: 'year', head: text.year, align: 'end', cell: ({ year }) => numbers.year(year) },
  ]
  const { year, value, unit, how, inputs } = number
  return (
    <div className="explanation">
      <p className="explanation-value">{text.composedValue({ year, value: numbers.quantity(value, unit) })}</p>
      <p>{how}</p>
      {inputs.length === 0 ? null : (
        <Table
          caption={text.inputs}
          columns={columns}
          rows={inputs}
          rowKey={({ label, year: at }) => `${label} ${at}`}
          maxHeight="24rem"
        />
      )}
    </div>
  )
}
