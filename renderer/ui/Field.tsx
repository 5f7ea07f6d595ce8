import { useId, type ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import './field.css'

/** What a field gives its control, to be spread on it. */
export interface ControlNames {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

export interface FieldProps {
  readonly label: string
  /** `top` and `side` show the label; `hidden` leaves it to voices, where the place says it already. */
  readonly labelAt?: 'top' | 'side' | 'hidden'
  readonly hint?: string | undefined
  /** What is wrong with the value and how to put it right. */
  readonly error?: string | undefined
  readonly children: (names: ControlNames) => ReactNode
}

/** A control with its label, a hint, and what is wrong with its value. */
export function Field({ label, labelAt = 'top', hint, error, children }: FieldProps) {
  const id = useId()
  const notes = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(Boolean)
  return (
    <div className="field" data-label={labelAt}>
      <label className={labelAt === 'hidden' ? 'visually-hidden' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': notes.length === 0 ? undefined : notes.join(' '),
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {hint === undefined ? null : (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p className="field-error" id={`${id}-error`} role="alert">
          <Icon name="bad" />
          {error}
        </p>
      )}
    </div>
  )
}
