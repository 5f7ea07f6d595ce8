import type { ReactElement } from 'react'
import { useText } from '../../ui/language/LanguageProvider.tsx'

/** Scenarios that a chart can hold and still be read. */
const MOST = 6
const LEAST = 2

interface Props {
  readonly scenarios: readonly { readonly id: string; readonly label: string }[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Two to six scenarios to be shown side by side. */
export function ScenarioChoice({ scenarios, chosen, onChange }: Props): ReactElement {
  const text = useText().compare
  const isHeld = (id: string): boolean => (chosen.includes(id) ? chosen.length <= LEAST : chosen.length >= MOST)
  return (
    <fieldset className="scenario-choice">
      <legend>
        {text.scenarios} <span className="scenario-choice-hint">{text.atLeastTwo}</span>
      </legend>
      {scenarios.map(({ id, label }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={isHeld(id)}
            onChange={({ target }) => onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
