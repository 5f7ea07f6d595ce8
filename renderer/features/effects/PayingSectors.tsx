import { type ReactElement, useId } from 'react'
import type { PricingDesign } from '#model'
import type { StudyOutline } from '#worker'
import { labelIn } from '../../figures/label-in.ts'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { pays, reachedSectors, withSector } from './who-pays.ts'

interface Props {
  readonly outline: Pick<StudyOutline, 'sectors' | 'technologies'>
  readonly design: PricingDesign
  readonly onChange: (design: PricingDesign) => void
}

/** The sectors that pay a price on carbon. One that no price reaches, and the last that pays, cannot be moved, and why is said. */
export function PayingSectors({ outline, design, onChange }: Props): ReactElement {
  const text = useText().effects
  const language = useLanguage()
  const note = useId()
  const reached = reachedSectors(outline)
  const paying = reached.filter((id) => pays(design, id))
  const isLast = (id: string): boolean => paying.length === 1 && paying[0] === id
  return (
    <fieldset className="asking-choice" aria-describedby={note}>
      <legend>{text.whoPays}</legend>
      {outline.sectors.map(({ id, label }) => {
        const isReached = reached.includes(id)
        const name = labelIn(label, language, id)
        return (
          <label key={id}>
            <input
              type="checkbox"
              checked={paying.includes(id)}
              disabled={!isReached || isLast(id)}
              onChange={({ target }) =>
                onChange({ ...design, sectors: withSector(outline, design, id, target.checked) })
              }
            />
            {isReached ? name : text.cannotPay({ sector: name })}
          </label>
        )
      })}
      <p className="field-hint" id={note}>
        {text.whoPaysNote}
        {paying.length === 1 ? ` ${text.onePays}` : ''}
      </p>
    </fieldset>
  )
}
