import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icon-paths.ts'
import './empty-state.css'

export interface EmptyStateProps {
  readonly icon: IconName
  readonly heading: string
  /** Why nothing is here, and what would put something here. */
  readonly sentence: string
  readonly actions?: ReactNode
}

/** In the place of what is not there. */
export function EmptyState({ icon, heading, sentence, actions }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Icon name={icon} size={32} />
      <h2>{heading}</h2>
      <p>{sentence}</p>
      {actions === undefined ? null : <div className="empty-state-actions">{actions}</div>}
    </div>
  )
}
