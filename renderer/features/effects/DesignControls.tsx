import type { ReactElement } from 'react'
import { GREENHOUSE_GASES, type PricingDesign } from '#model'
import type { StudyOutline } from '#worker'
import { labelIn } from '../../figures/label-in.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Select } from '../../ui/Select.tsx'
import { PayingSectors } from './PayingSectors.tsx'
import { pays } from './who-pays.ts'

const ALL = ''
const RECYCLINGS = ['lump-sum', 'subsidy', 'tax-cut'] as const
/** USD of 2020 per t CO2e: above what any study of the field needs. */
const HIGHEST = 10_000
/** Floor and ceiling to begin with. */
const COLLAR = { floor: 10, ceiling: 50 }

interface Props {
  readonly outline: StudyOutline
  readonly design: PricingDesign
  readonly onChange: (design: PricingDesign) => void
}

/** Path, coverage, exemptions, credits, use of revenue and collar of a price on carbon. */
export function DesignControls({ outline, design, onChange }: Props): ReactElement {
  const { effects: text, pricing } = useText()
  const { collar, gases } = design
  const change = (changes: Partial<PricingDesign>): void => onChange({ ...design, ...changes })
  const ceiling = collar?.ceiling ?? HIGHEST
  return (
    <>
      <PathFields outline={outline} design={design} onChange={onChange} />
      <Select
        label={text.gases}
        value={gases[0] ?? ALL}
        options={[{ value: ALL, label: text.allGases }, ...GREENHOUSE_GASES.map((gas) => ({ value: gas, label: gas }))]}
        onChange={(gas) => change({ gases: gas === ALL ? [] : [gas] })}
      />
      <NumberField
        label={text.creditsUpTo}
        value={100 * design.offsetLimit}
        unit="%"
        min={0}
        max={100}
        step={5}
        onCommit={(percent) => change({ offsetLimit: percent / 100 })}
      />
      <Select
        label={text.revenueTo}
        value={design.recycling}
        options={RECYCLINGS.map((value) => ({ value, label: pricing.recyclings[value] }))}
        onChange={(recycling) => change({ recycling })}
      />
      <Select
        label={text.collar}
        value={collar === null ? 'none' : 'both'}
        options={(['none', 'both'] as const).map((value) => ({ value, label: text.collars[value] }))}
        onChange={(value) => change({ collar: value === 'none' ? null : COLLAR })}
      />
      {collar === null ? null : (
        <>
          <NumberField
            label={text.floor}
            value={collar.floor}
            unit={text.perTonneUnit}
            min={0}
            max={ceiling - 1}
            onCommit={(floor) => change({ collar: { ...collar, floor } })}
          />
          <NumberField
            label={text.ceiling}
            value={collar.ceiling}
            unit={text.perTonneUnit}
            min={collar.floor + 1}
            max={HIGHEST}
            onCommit={(value) => change({ collar: { ...collar, ceiling: value } })}
          />
        </>
      )}
      <PayingSectors outline={outline} design={design} onChange={onChange} />
      <Exemptions outline={outline} design={design} onChange={onChange} />
    </>
  )
}

/** First and last point of the path. */
function PathFields({ outline, design, onChange }: Props): ReactElement {
  const text = useText().effects
  const { lastObservedYear, endYear } = outline.country
  const [first = { year: lastObservedYear + 1, price: 0 }, last = first] = design.path
  const take = (from: typeof first, to: typeof last): void => onChange({ ...design, path: [from, to] })
  return (
    <>
      <NumberField
        label={text.priceFrom}
        value={first.year}
        unit=""
        kind="year"
        min={lastObservedYear + 1}
        max={last.year - 1}
        onCommit={(year) => take({ ...first, year }, last)}
      />
      <NumberField
        label={text.firstPrice}
        value={first.price}
        unit={text.perTonneUnit}
        min={0}
        max={HIGHEST}
        onCommit={(price) => take({ ...first, price }, last)}
      />
      <NumberField
        label={text.priceTo}
        value={last.year}
        unit=""
        kind="year"
        min={first.year + 1}
        max={endYear}
        onCommit={(year) => take(first, { ...last, year })}
      />
      <NumberField
        label={text.lastPrice}
        value={last.price}
        unit={text.perTonneUnit}
        min={0}
        max={HIGHEST}
        onCommit={(price) => take(first, { ...last, price })}
      />
    </>
  )
}

/** Technologies that do not pay: chosen one by one, and each let go by its button. */
function Exemptions({ outline, design, onChange }: Props): ReactElement {
  const text = useText().effects
  const language = useLanguage()
  const { exempt } = design
  const nameOf = (id: string): string =>
    labelIn(outline.technologies.find((technology) => technology.id === id)?.label, language, id)
  const others = outline.technologies.filter(({ id, sector }) => pays(design, sector) && !exempt.includes(id))
  return (
    <>
      <Select
        label={text.exempt}
        value={ALL}
        options={[
          { value: ALL, label: text.nobody },
          ...others.map(({ id }) => ({ value: id, label: nameOf(id) })).sort((a, b) => (a.label < b.label ? -1 : 1)),
        ]}
        onChange={(id) => (id === ALL ? undefined : onChange({ ...design, exempt: [...exempt, id] }))}
      />
      {exempt.length === 0 ? null : (
        <fieldset className="asking-choice">
          <legend>{text.exemptions}</legend>
          {exempt.map((id) => (
            <Button
              key={id}
              look="quiet"
              icon="close"
              onClick={() => onChange({ ...design, exempt: exempt.filter((one) => one !== id) })}
            >
              {nameOf(id)}
            </Button>
          ))}
        </fieldset>
      )}
    </>
  )
}
