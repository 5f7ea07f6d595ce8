import type { ReactNode } from 'react'
import type { Tone } from './Badge.tsx'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import { useText } from './language/LanguageProvider.tsx'
import './badge.css'
import './notice.css'

export interface NoticeProps {
  readonly tone: Tone
  readonly children: ReactNode
  /** Buttons that put things right. */
  readonly actions?: ReactNode
  readonly onDismiss?: () => void
}

/** A sentence on what has happened, and what can be done. */
export function Notice({ tone, children, actions, onDismiss }: NoticeProps) {
  const text = useText().parts
  return (
    <div className="notice" data-tone={tone}>
      <Icon name={tone === 'plain' ? 'note' : tone} />
      <div className="notice-words">
        <span className="visually-hidden">{text.tones[tone]}: </span>
        {children}
      </div>
      {actions}
      {onDismiss === undefined ? null : <IconButton icon="close" label={text.dismiss} onClick={onDismiss} />}
    </div>
  )
}
