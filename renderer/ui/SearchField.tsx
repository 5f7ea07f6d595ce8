import { Field } from './Field.tsx'

export interface SearchFieldProps {
  readonly label: string
  /** What can be searched for. */
  readonly hint: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Words that narrow a list down while they are typed. */
export function SearchField({ label, hint, value, onChange }: SearchFieldProps) {
  return (
    <Field label={label} labelAt="side">
      {(names) => (
        <input
          {...names}
          className="input search-input"
          type="search"
          autoComplete="off"
          spellCheck={false}
          placeholder={hint}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
