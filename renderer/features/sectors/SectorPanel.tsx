import type { ReactElement, ReactNode } from 'react'
import type { StudyChart } from '#charts'
import { StudyFigure } from '../../figures/StudyFigure.tsx'
import type { PlaceProps } from '../place-props.ts'

interface Props extends PlaceProps {
  readonly heading: string
  readonly title: string
  readonly chart: StudyChart | null
  /** Whether the numbers have come: a chart that is still null then has nothing to show. */
  readonly isReady: boolean
  readonly isStill?: boolean
  /** Why there is nothing. */
  readonly nothing: string
  readonly controls: ReactNode
}

/** One chart of a sector with its choices. */
export function SectorPanel(props: Props): ReactElement {
  const { heading, title, chart, isReady, nothing, controls, isStill = false, ...place } = props
  return (
    <section className="panel sector-panel" aria-label={heading}>
      <div className="sector-controls">
        <h2>{heading}</h2>
        {controls}
      </div>
      {isReady && chart === null ? (
        <p className="sector-nothing">{nothing}</p>
      ) : (
        <StudyFigure {...place} chart={chart} fallbackTitle={title} height={280} isStill={isStill} />
      )}
    </section>
  )
}
