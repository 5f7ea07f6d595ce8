import { Field, type FieldProps } from './Field.tsx'

export interface TextFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: string
  readonly onChange: (value: string) => void
  /** How wide: of a number, of a line, or of several lines. */
  readonly size?: 'number' | 'line' | 'lines'
  readonly required?: boolean
}

/** Words or a number to type; whoever holds the value says what is wrong with it. */
export function TextField({ value, onChange, size = 'line', required, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(names) =>
        size === 'lines' ? (
          <textarea
            {...names}
            className="input text-field"
            rows={2}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...names}
            className="input text-field"
            data-size={size}
            inputMode={size === 'number' ? 'decimal' : 'text'}
            autoComplete="off"
            spellCheck={size !== 'number'}
            required={required}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  )
}
