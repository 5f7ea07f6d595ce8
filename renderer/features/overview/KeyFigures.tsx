import type { ReactElement } from 'react'
import { unitText } from '#messages'
import type { ScenarioRun } from '../../state/state.ts'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { keyFigures } from './key-figures.ts'

interface Props {
  /** Name of the baseline. */
  readonly label: { readonly en: string; readonly ja: string }
  readonly run: ScenarioRun | null
  readonly baseline: ScenarioRun | null
  readonly year: number
}

/** A few figures of one year, each with its change against the baseline. */
export function KeyFigures({ label, run, baseline, year }: Props): ReactElement {
  const text = useText().overview
  const numbers = useNumbers()
  const language = useLanguage()
  const figures = run === null ? [] : keyFigures(run, baseline, year)
  const against = label[language] || label.en
  return (
    <section className="key-figures" aria-label={text.keyFigures({ year })}>
      <dl>
        {figures.map(({ id, unit, value, change }) => (
          <div className="panel key-figure" key={id}>
            <dt>{text.figures[id]}</dt>
            <dd className="key-figure-value">
              {numbers.value(value)} <span className="key-figure-unit">{unitText(unit.replace('/yr', ''))}</span>
            </dd>
            <dd className="key-figure-change">
              {change === null || run === baseline
                ? '\u00a0'
                : text.against({ change: numbers.change(change * 100, '%'), against })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
