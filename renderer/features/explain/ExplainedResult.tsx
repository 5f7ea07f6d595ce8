import type { ReactElement } from 'react'
import type { Explanation, ExplanationInput } from '#model'
import { cliText } from '#messages'
import type { StudyOutline } from '#worker'
import { inputLabel } from '../../figures/variable-label.ts'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { type Column, Table } from '../../ui/Table.tsx'

interface TextProps {
  readonly explanation: Explanation
  readonly outline: StudyOutline | null
  readonly onInput: (input: ExplanationInput) => void
}

/** How the engine made a result: formula, what decides, inputs, and what it was scaled to. */
export function ExplainedResult({ explanation, outline, onInput }: TextProps): ReactElement {
  const { explain: text } = useText().figures
  const numbers = useNumbers()
  const language = useLanguage()
  const { formula, inputs, algorithm, scalings } = explanation
  const decides = algorithm === null ? undefined : cliText(language).algorithms[algorithm]
  const columns: readonly Column<ExplanationInput>[] = [
    {
      id: 'name',
      head: text.input,
      cell: (input) => (
        <span className="explanation-input">
          {input.variable === null ? (
            <span>{inputLabel(input, outline, language)}</span>
          ) : (
            <button type="button" className="table-open" onClick={() => onInput(input)}>
              {inputLabel(input, outline, language)}
            </button>
          )}
          <code className="explanation-name">{input.name}</code>
        </span>
      ),
      sortKey: (input) => inputLabel(input, outline, language),
    },
    {
      id: 'value',
      head: text.amount,
      align: 'end',
      cell: ({ value, unit }) => numbers.quantity(value, unit),
      sortKey: ({ value }) => value,
    },
    { id: 'year', head: text.year, align: 'end', cell: ({ year }) => numbers.year(year), sortKey: ({ year }) => year },
    { id: 'from', head: text.from, cell: (input) => <Origin input={input} /> },
  ]
  return (
    <>
      <h3>{text.formula}</h3>
      <pre className="explanation-formula" tabIndex={0}>
        {formula}
      </pre>
      {decides === undefined ? null : <p>{decides}</p>}
      <Table
        caption={text.inputs}
        columns={columns}
        rows={inputs}
        rowKey={({ name, year }) => `${name} ${year}`}
        maxHeight="24rem"
      />
      {scalings.map(({ source, gas, categories, factor, figure }) => (
        <p key={`${source} ${gas}`}>
          {cliText(language).scaled({
            source,
            gas,
            categories: categories.join(' '),
            factor: numbers.quantity(factor, ''),
            origin: [figure.source, figure.note].filter((part) => part !== '').join(': '),
          })}
        </p>
      ))}
    </>
  )
}

/** The sourced figure that an input is; computed otherwise. */
function Origin({ input }: { readonly input: ExplanationInput }): ReactElement {
  const { explain: text, qualities } = useText().figures
  const { figure } = input
  if (figure === null) return <>{text.computed}</>
  const source =
    figure.dataYear === null ? figure.source : text.dataYear({ source: figure.source, year: figure.dataYear })
  return (
    <span>
      {source}, {qualities[figure.quality]}
      <br />
      <span className="explanation-cell">{text.cell({ file: figure.cell.file, row: figure.cell.row })}</span>
      {figure.note === '' ? null : <span className="explanation-note"> {figure.note}</span>}
    </span>
  )
}
