import { type ReactElement, useId, useMemo, useState } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import { useText } from '../../ui/language/LanguageProvider.tsx'
import type { TargetChoice } from './policy-fields.ts'

interface Props {
  readonly label: string
  readonly hint: string
  readonly choices: readonly TargetChoice[]
  readonly chosen: readonly string[]
  readonly error: string | undefined
  readonly onChange: (chosen: readonly string[]) => void
}

/** Longer lists than this are searched. */
const SHORT = 12

/** Several of a list: what is chosen stands first, the rest is found by typing. */
export function TargetPicker({ label, hint, choices, chosen, error, onChange }: Props): ReactElement {
  const id = useId()
  const text = useText().policies.editor
  const [search, setSearch] = useState('')
  const shown = useMemo(() => {
    const words = search.toLowerCase().split(/\s+/)
    const fits = (choice: TargetChoice): boolean =>
      words.every((word) => `${choice.id} ${choice.label}`.toLowerCase().includes(word))
    return [
      ...choices.filter((choice) => chosen.includes(choice.id)),
      ...choices.filter((choice) => !chosen.includes(choice.id) && fits(choice)),
    ]
  }, [choices, chosen, search])
  return (
    <fieldset
      className="target-picker"
      aria-describedby={error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
      data-wrong={error === undefined ? undefined : true}
    >
      <legend className="field-label">{label}</legend>
      <p className="field-hint" id={`${id}-hint`}>
        {chosen.length === 0 ? hint : text.chosen({ count: chosen.length })}
      </p>
      {choices.length <= SHORT ? null : (
        <input
          className="input text-field"
          type="search"
          aria-label={text.searchIn({ list: label })}
          placeholder={text.searchHint}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      {choices.length === 0 ? <p className="field-hint">{text.nothingToName}</p> : null}
      <ul className="target-choices">
        {shown.map((choice) => (
          <li key={choice.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(choice.id)}
                onChange={(event) =>
                  onChange(event.target.checked ? [...chosen, choice.id] : chosen.filter((one) => one !== choice.id))
                }
              />
              {choice.label}
            </label>
          </li>
        ))}
      </ul>
      {error === undefined ? null : (
        <p className="field-error" id={`${id}-error`} role="alert">
          <Icon name="bad" />
          {error}
        </p>
      )}
    </fieldset>
  )
}
