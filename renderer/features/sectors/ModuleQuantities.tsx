import { type ReactElement, useMemo, useState } from 'react'
import type { SectorQuantities } from '#model'
import type { StudyOutline } from '#worker'
import { unitText } from '#messages'
import { namedWord } from '../../figures/named-word.ts'
import { variableLabel } from '../../figures/variable-label.ts'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { Select } from '../../ui/Select.tsx'
import type { PlaceProps } from '../place-props.ts'
import { linesChart } from './sector-chart.ts'
import { SectorPanel } from './SectorPanel.tsx'
import type { InputOf } from './use-sector-charts.ts'

interface Props extends PlaceProps {
  readonly outline: StudyOutline
  readonly name: string
  readonly quantities: readonly SectorQuantities[]
  readonly inputOf: InputOf | null
}

const keyOf = ({ name, unit }: SectorQuantities): string => `${name} ${unit}`

/** `natural-forest|crops`, land that becomes another, in words with an arrow. */
const itemName = (id: string, words: Readonly<Record<string, string>>): string =>
  id
    .split('|')
    .map((part) => namedWord(part, words))
    .join(' → ')

/** What stands behind emissions outside the energy system: areas, animals, banks, waste; one kind at a time. */
export function ModuleQuantities({ outline, name, quantities, inputOf, ...props }: Props): ReactElement {
  const { sectors: text } = useText()
  const language = useLanguage()
  const [asked, setAsked] = useState('')
  const chosen = quantities.find((one) => keyOf(one) === asked) ?? quantities[0]
  const kindOf = (one: SectorQuantities): string => {
    const kind = variableLabel(one.name.split('|').at(-1) ?? '', outline, language)
    // Two kinds of one name differ in their units.
    const isAlone = quantities.filter((other) => other.name === one.name).length < 2
    return isAlone ? kind : text.inUnit({ what: kind, unit: unitText(one.unit, language) })
  }
  const title = text.quantitiesOf({ sector: name, kind: chosen === undefined ? '' : kindOf(chosen) })
  const chart = useMemo(() => {
    if (inputOf === null || chosen === undefined) return null
    const input = inputOf('quantities', title, chosen.unit)
    const families = Object.fromEntries(chosen.parts.map(({ id }) => [id, itemName(id, text.items)]))
    return linesChart(chosen.parts, { ...input, families })
  }, [inputOf, chosen, title, text])
  return (
    <SectorPanel
      {...props}
      isReady={inputOf !== null}
      chart={chart}
      title={title}
      part="quantities"
      heading={text.quantities}
      nothing={text.noQuantities}
      controls={
        chosen === undefined ? null : (
          <Select
            label={text.quantity}
            labelAt="hidden"
            value={keyOf(chosen)}
            options={quantities.map((one) => ({ value: keyOf(one), label: kindOf(one) }))}
            onChange={setAsked}
          />
        )
      }
    />
  )
}
