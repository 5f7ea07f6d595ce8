import { memo, type ReactElement, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { PolicyOutline } from '#worker'
import type { Conductor } from '../state/conductor.ts'
import { leversOf } from '../state/edit-levers.ts'
import type { Store } from '../state/store.ts'
import { useLanguage, useNumbers } from '../ui/language/LanguageProvider.tsx'
import { Slider } from '../ui/Slider.tsx'
import { leverAddress } from './lever-address.ts'

interface Props {
  readonly store: Store
  readonly conductor: Conductor
  readonly scenario: string
  readonly policy: PolicyOutline
  /** Beside its name. */
  readonly mark?: ReactNode
}

/** The strength of a policy as a lever: nought to a hundred per cent, with a notch where the study has it. */
export const PolicyLever = memo(function PolicyLever({
  store,
  conductor,
  scenario,
  policy,
  mark,
}: Props): ReactElement {
  const address = leverAddress('strength', policy.id)
  const language = useLanguage()
  const numbers = useNumbers()
  const given = useStore(store, ({ runs }) => runs[scenario]?.prepared?.levers[address] ?? null)
  const moved = useStore(store, ({ levers }) => leversOf(levers, scenario)[address])
  return (
    <Slider
      label={policy.label[language] || policy.label.en}
      mark={mark}
      value={moved ?? given ?? 0}
      reference={given ?? undefined}
      min={0}
      max={1}
      step={0.05}
      format={(value) => (given === null ? '–' : numbers.percent(value, 0))}
      disabled={given === null}
      onMove={(value) => conductor.moveLever(scenario, address, value === given ? undefined : value)}
      onCommit={conductor.endGesture}
      onGiveUp={conductor.endGesture}
    />
  )
})
