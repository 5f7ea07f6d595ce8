import type { ReactElement } from 'react'
import { useStore } from 'zustand'
import type { PolicyOutline, StudyOutline } from '#worker'
import { leverAddress, type LeverPart } from '../../levers/lever-address.ts'
import { leversOf } from '../../state/edit-levers.ts'
import { useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import type { PlaceProps } from '../place-props.ts'
import { PolicyAct } from './PolicyAct.tsx'
import { PolicyActions } from './PolicyActions.tsx'
import { PolicyConflicts } from './PolicyConflicts.tsx'
import { PolicyReach } from './PolicyReach.tsx'
import { policyUnit } from './policy-unit.ts'
import { rulesSentence } from './rules-sentence.ts'

interface Props extends Pick<PlaceProps, 'store' | 'conductor'> {
  readonly outline: StudyOutline
  readonly scenario: string
  readonly policy: PolicyOutline
  readonly id: string
  readonly onChoose: (policy: string | null) => void
}

/** Numbers of the provision that are listed. */
const MOST_POINTS = 6

/** One policy: what its instrument does, when it holds, the numbers it provides, and its legal act. */
export function PolicyDetails({ store, conductor, outline, scenario, policy, id, onChoose }: Props): ReactElement {
  const { levers: text, policies: words, frame } = useText()
  const numbers = useNumbers()
  const { baseYear, endYear } = outline.country
  const titleOf = (source: string): string => outline.sources.find(({ id }) => id === source)?.title ?? source
  const points = policy.provision.slice(0, MOST_POINTS)
  const { unit, factor } = policyUnit(policy.kind, policy.unit)
  const time = (part: LeverPart, label: string, min: number, max: number, kind: 'year' | 'quantity') => (
    <TimeField {...{ store, conductor, scenario, policy, part, label, min, max, kind }} />
  )
  return (
    <div className="policy-details" id={id}>
      <p>
        <strong>{text.kinds[policy.kind]}.</strong> {text.sentences[policy.kind]}
      </p>
      <p className="policy-rules">{rulesSentence(policy.kind, words.rules, frame.rules)}</p>
      <PolicyConflicts {...{ store, outline, scenario }} policy={policy.id} />
      <PolicyReach outline={outline} policy={policy} />
      <PolicyActions {...{ store, conductor, outline, scenario, policy, onChoose }} />
      <div className="policy-times">
        {time('start', text.start, baseYear - 30, endYear, 'year')}
        {time('end', text.end, baseYear - 30, endYear, 'year')}
        {time('ramp', text.ramp, 0, 60, 'quantity')}
      </div>
      {points.length === 0 ? null : (
        <section>
          <h3>{text.provision}</h3>
          <ul className="policy-provision">
            {points.map(({ year, value, low, high, source }) => (
              <li key={year}>
                {text.provisionIn({ year, value: numbers.quantity(factor * value, unit) })}
                {low === null || high === null
                  ? null
                  : ` (${text.range({ low: numbers.quantity(factor * low, unit), high: numbers.quantity(factor * high, unit) })})`}
                <span className="policy-source"> {titleOf(source)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <PolicyAct outline={outline} policy={policy} />
    </div>
  )
}

interface TimeProps {
  readonly store: PlaceProps['store']
  readonly conductor: PlaceProps['conductor']
  readonly scenario: string
  readonly policy: PolicyOutline
  readonly part: LeverPart
  readonly label: string
  readonly min: number
  readonly max: number
  readonly kind: 'year' | 'quantity'
}

/** A year, or a number of years, of a policy; one that is typed is one step of undo. */
function TimeField({
  store,
  conductor,
  scenario,
  policy,
  part,
  label,
  min,
  max,
  kind,
}: TimeProps): ReactElement | null {
  const address = leverAddress(part, policy.id)
  const given = useStore(store, ({ runs }) => runs[scenario]?.prepared?.levers[address] ?? null)
  const moved = useStore(store, ({ levers }) => leversOf(levers, scenario)[address])
  if (given === null) return null
  return (
    <NumberField
      label={label}
      value={moved ?? given}
      unit=""
      min={min}
      max={max}
      kind={kind}
      onCommit={(value) => {
        conductor.moveLever(scenario, address, value === given ? undefined : value)
        conductor.endGesture()
      }}
    />
  )
}
