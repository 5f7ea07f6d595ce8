import { type ReactElement, useEffect, useState } from 'react'
import type { Explanation, ExplanationInput } from '#model'
import type { Conductor } from '../../state/conductor.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { cliText } from '#messages'
import { useLanguage } from '../../ui/language/LanguageProvider.tsx'
import './explain.css'

/** One number of a scenario. */
export interface Explained {
  readonly scenario: string
  readonly variable: string
  readonly year: number
}

interface Props {
  readonly conductor: Conductor
  /** The way from the first number asked for to the one shown; empty: closed. */
  readonly path: readonly Explained[]
  readonly onPath: (path: readonly Explained[]) => void
}

type Answer = { readonly of: Explained } & (
  { readonly kind: 'explained'; readonly explanation: Explanation } | { readonly kind: 'failed' }
)

/** How one number was made: formula, inputs, sources; an input that was computed can be followed further. */
export function ExplainDialog({ conductor, path, onPath }: Props): ReactElement {
  const text = useText().figures.explain
  const numbers = useNumbers()
  const shown = path.at(-1) ?? null
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    if (shown === null) return undefined
    let isWanted = true
    void conductor.explain(shown.scenario, shown.variable, shown.year).then((found) => {
      if (!isWanted) return
      setAnswer(found.ok ? { of: shown, kind: 'explained', explanation: found.value } : { of: shown, kind: 'failed' })
    })
    return () => {
      isWanted = false
    }
  }, [conductor, shown])
  const current = answer?.of === shown ? answer : null
  return (
    <Dialog
      open={shown !== null}
      heading={text.heading}
      size="wide"
      onClose={() => onPath([])}
      actions={path.length < 2 ? undefined : <Button onClick={() => onPath(path.slice(0, -1))}>{text.back}</Button>}
    >
      {shown === null ? null : current === null ? (
        <p role="status">{text.waiting}</p>
      ) : current.kind === 'failed' ? (
        <p role="alert">{text.failed}</p>
      ) : (
        <div className="explanation">
          <p className="explanation-value">
            {text.value({
              variable: shown.variable,
              year: shown.year,
              value: numbers.quantity(current.explanation.value, current.explanation.unit),
            })}
          </p>
          <ExplanationText
            explanation={current.explanation}
            onInput={({ variable, year }) => {
              if (variable !== null) onPath([...path, { scenario: shown.scenario, variable, year }])
            }}
          />
        </div>
      )}
    </Dialog>
  )
}

interface TextProps {
  readonly explanation: Explanation
  readonly onInput: (input: ExplanationInput) => void
}

function ExplanationText({ explanation, onInput }: TextProps): ReactElement {
  const { explain: text } = useText().figures
  const numbers = useNumbers()
  const language = useLanguage()
  const { formula, inputs, algorithm } = explanation
  const decides = algorithm === null ? undefined : cliText(language).algorithms[algorithm]
  const columns: readonly Column<ExplanationInput>[] = [
    {
      id: 'name',
      head: text.input,
      cell: (input) =>
        input.variable === null ? (
          input.label
        ) : (
          <button type="button" className="table-open" onClick={() => onInput(input)}>
            {input.label}
          </button>
        ),
      sortKey: ({ label }) => label,
    },
    {
      id: 'value',
      head: text.amount,
      align: 'end',
      cell: ({ value, unit }) => numbers.quantity(value, unit === '1' ? '' : unit),
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
