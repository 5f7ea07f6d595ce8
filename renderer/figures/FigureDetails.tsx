import type { ReactElement } from 'react'
import type { Figure, Source } from '#model'
import { useNumbers, useText } from '../ui/language/LanguageProvider.tsx'
import { Panel } from '../ui/Panel.tsx'
import './figure-details.css'

interface Props {
  /** What the figure is of. */
  readonly heading: string
  readonly figure: Figure
  readonly source: Source | undefined
}

/** One figure of the study with all that is known of it: as given, its range, its source, how it was made, where it stands. */
export function FigureDetails({ heading, figure, source }: Props): ReactElement {
  const { figures } = useText()
  const text = figures.details
  const numbers = useNumbers()
  const { given, low, high, quality, dataYear, note, cell } = figure
  const range = low === null || high === null ? '' : `${numbers.value(low)} – ${numbers.value(high)}`
  const parts: readonly (readonly [string, string])[] = [
    [text.value, numbers.quantity(Number(given.value), given.unit)],
    [text.range, range],
    [text.quality, figures.qualities[quality]],
    [text.source, [source?.title ?? figure.source, source?.publisher ?? ''].filter((part) => part !== '').join(', ')],
    [text.dataYear, dataYear === null ? '' : numbers.year(dataYear)],
    [text.note, note],
    [text.place, figures.explain.cell(cell)],
    [text.locator, source?.locator ?? ''],
  ]
  return (
    <Panel heading={heading}>
      <dl className="figure-details">
        {parts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  )
}
