import { type ReactElement, useEffect, useState } from 'react'
import type { Explanation } from '#model'
import { useStore } from 'zustand'
import type { Explained, ResultAsked } from '../../figures/explained.ts'
import { FigureDetails } from '../../figures/FigureDetails.tsx'
import { labelIn } from '../../figures/label-in.ts'
import { inputLabel, variableLabel } from '../../figures/variable-label.ts'
import type { Conductor } from '../../state/conductor.ts'
import { selectOutline } from '../../state/selectors.ts'
import type { Store } from '../../state/store.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { ExplainedNumber } from './ExplainedNumber.tsx'
import { ExplainedResult } from './ExplainedResult.tsx'
import './explain.css'

interface Props {
  readonly conductor: Conductor
  readonly store: Store
  /** The way from the first number asked for to the one shown; empty: closed. */
  readonly path: readonly Explained[]
  readonly onPath: (path: readonly Explained[]) => void
}

type Answer = { readonly of: Explained } & (
  { readonly kind: 'explained'; readonly explanation: Explanation } | { readonly kind: 'failed' }
)

/** The run that a result is of, which its inputs are of as well. */
const ofRun = ({ kind, scenario, input }: ResultAsked): Pick<ResultAsked, 'kind' | 'scenario' | 'input'> =>
  input === undefined ? { kind, scenario } : { kind, scenario, input }

/** How one number was made: formula, inputs, sources; an input that was computed can be followed further. */
export function ExplainDialog({ conductor, store, path, onPath }: Props): ReactElement {
  const text = useText().figures.explain
  const numbers = useNumbers()
  const language = useLanguage()
  const outline = useStore(store, selectOutline)
  const shown = path.at(-1) ?? null
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    if (shown?.kind !== 'result') return undefined
    let isWanted = true
    void conductor.explain(shown.scenario, shown.variable, shown.year, shown.input).then((found) => {
      if (!isWanted) return
      setAnswer(found.ok ? { of: shown, kind: 'explained', explanation: found.value } : { of: shown, kind: 'failed' })
    })
    return () => {
      isWanted = false
    }
  }, [conductor, shown])
  const current = answer?.of === shown ? answer : null
  const nameOf = (asked: Explained): string =>
    asked.kind === 'result' ? (asked.label ?? variableLabel(asked.variable, outline, language)) : asked.label
  const asComputed = ({ value, unit }: Explanation): string => numbers.quantity(value, unit)
  const asShown = (asked: Extract<Explained, { kind: 'result' }>, explanation: Explanation): string =>
    asked.shown === undefined ? asComputed(explanation) : numbers.quantity(asked.shown.value, asked.shown.unit)
  const labelOf = (id: string): string =>
    labelIn(outline?.scenarios.find((scenario) => scenario.id === id)?.label, language, id)
  return (
    <Dialog
      open={shown !== null}
      heading={shown === null ? text.heading : nameOf(shown)}
      size="wide"
      onClose={() => onPath([])}
      actions={path.length < 2 ? undefined : <Button onClick={() => onPath(path.slice(0, -1))}>{text.back}</Button>}
    >
      {shown === null ? null : shown.kind === 'composed' ? (
        <ExplainedNumber number={shown} onInput={(asked) => onPath([...path, asked])} />
      ) : shown.kind === 'stated' ? (
        <FigureDetails
          heading={text.stated({ year: shown.year })}
          figure={shown.figure}
          source={outline?.sources.find(({ id }) => id === shown.figure.source)}
        />
      ) : current === null ? (
        <p role="status">{text.waiting}</p>
      ) : current.kind === 'failed' ? (
        <p role="alert">{text.failed}</p>
      ) : (
        <div className="explanation">
          <p className="explanation-value">
            {text.value({
              scenario: labelOf(shown.scenario),
              year: shown.year,
              value: asShown(shown, current.explanation),
            })}
          </p>
          {asShown(shown, current.explanation) === asComputed(current.explanation) ? null : (
            <p className="explanation-id">{text.inResults({ value: asComputed(current.explanation) })}</p>
          )}
          <p className="explanation-id">
            {text.heading} · <code>{shown.variable}</code>
          </p>
          <ExplainedResult
            explanation={current.explanation}
            outline={outline}
            onInput={(input) => {
              const { variable, year } = input
              const label = inputLabel(input, outline, language)
              if (variable !== null) onPath([...path, { ...ofRun(shown), variable, year, label }])
            }}
          />
        </div>
      )}
    </Dialog>
  )
}
