import { useId } from 'react'
import { Button } from './Button.tsx'
import { useNumbers, useText } from './language/LanguageProvider.tsx'
import './progress.css'

export interface ProgressProps {
  readonly label: string
  /** From 0 to 1; null where it cannot be told. */
  readonly share: number | null
  /** Milliseconds to go; null where it cannot be told. */
  readonly timeLeft?: number | null
  readonly onCancel?: () => void
}

/** How far long work is, and the way to stop it. */
export function Progress({ label, share, timeLeft = null, onCancel }: ProgressProps) {
  const text = useText().parts
  const numbers = useNumbers()
  const id = useId()
  const facts = [
    share === null ? '' : numbers.percent(share, 0),
    timeLeft === null ? '' : timeLeft < 1_000 ? text.momentLeft : text.timeLeft({ time: numbers.duration(timeLeft) }),
  ]
  return (
    <div className="progress">
      <label htmlFor={id}>{label}</label>
      <span className="progress-facts">{facts.filter(Boolean).join(' · ')}</span>
      <progress id={id} max={1} {...(share === null ? {} : { value: share })} />
      {onCancel === undefined ? null : (
        <Button icon="stop" onClick={onCancel}>
          {text.cancel}
        </Button>
      )}
    </div>
  )
}
