import { useState, type KeyboardEvent } from 'react'
import { Field, type FieldProps } from './Field.tsx'
import { useNumbers, useText } from './language/LanguageProvider.tsx'
import { readNumber } from './read-number.ts'

export interface NumberFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: number
  readonly onCommit: (value: number) => void
  /** Shown behind the box; empty for a pure number. */
  readonly unit: string
  readonly min?: number
  readonly max?: number
  /** Of the arrow keys; ten of them with Page Up and Down. */
  readonly step?: number
  /** A year is never grouped and has no decimals. */
  readonly kind?: 'quantity' | 'year'
  readonly disabled?: boolean
}

/** A number to type. Enter or leaving the box takes it, Escape puts the old one back; what is no number says so. */
export function NumberField(props: NumberFieldProps) {
  const { value, onCommit, unit, min = -Infinity, max = Infinity, step = 1, kind = 'quantity', disabled } = props
  const { label, labelAt, hint, error } = props
  const [typed, setTyped] = useState<string | null>(null)
  const text = useText().parts
  const numbers = useNumbers()
  const written = (number: number): string => {
    if (kind === 'year') return numbers.year(number)
    return numbers.value(number, Math.min(6, String(number).split('.')[1]?.length ?? 0))
  }

  const found = typed === null ? value : readNumber(typed)
  const wrong = ((): string | undefined => {
    if (found === null) return text.notANumber({ found: typed ?? '' })
    if (found >= min && found <= max && (kind === 'quantity' || Number.isInteger(found))) return undefined
    return text.outOfRange({ low: written(min), high: written(max) })
  })()
  const take = () => {
    if (typed === null || found === null || wrong !== undefined) return
    setTyped(null)
    if (found !== value) onCommit(found)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return take()
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation()
      return setTyped(null)
    }
    const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key]
    if (steps === undefined || found === null) return
    event.preventDefault()
    const next = Number((found + steps * step).toPrecision(12))
    setTyped(written(Math.min(max, Math.max(min, next))))
  }
  return (
    <Field label={label} {...(labelAt === undefined ? {} : { labelAt })} hint={hint} error={wrong ?? error}>
      {(names) => (
        <span className="number-field">
          <input
            {...names}
            className="input"
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            value={typed ?? written(value)}
            disabled={disabled}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={take}
          />
          {unit === '' ? null : <span className="number-field-unit">{unit}</span>}
        </span>
      )}
    </Field>
  )
}
