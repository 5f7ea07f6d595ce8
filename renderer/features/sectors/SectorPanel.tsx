import type { ReactElement, ReactNode } from 'react'
import type { StudyChart } from '#charts'
import { ArrivalPanel } from '../../figures/ArrivalPanel.tsx'
import { StudyFigure } from '../../figures/StudyFigure.tsx'
import type { PlaceProps } from '../place-props.ts'
import type { SECTOR_CHARTS } from './sector-parts.ts'

interface Props extends PlaceProps {
  /** Its name in the address. */
  readonly part: (typeof SECTOR_CHARTS)[number]
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
  const { part, heading, title, chart, isReady, nothing, controls, isStill = false, ...place } = props
  return (
    <ArrivalPanel place="sectors" part={part} className="panel sector-panel" label={heading}>
      <div className="sector-controls">
        <h2>{heading}</h2>
        {controls}
      </div>
      {isReady && chart === null ? (
        <p className="sector-nothing">{nothing}</p>
      ) : (
        <StudyFigure {...place} chart={chart} fallbackTitle={title} height={280} isStill={isStill} />
      )}
    </ArrivalPanel>
  )
}
