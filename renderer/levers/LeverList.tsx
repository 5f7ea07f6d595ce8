import { type ReactElement, useMemo } from 'react'
import { useStore } from 'zustand'
import type { StudyOutline } from '#worker'
import type { Conductor } from '../state/conductor.ts'
import type { Store } from '../state/store.ts'
import { Button } from '../ui/Button.tsx'
import { useText } from '../ui/language/LanguageProvider.tsx'
import { leverAddress } from './lever-address.ts'
import { PolicyLever } from './PolicyLever.tsx'

interface Props {
  readonly store: Store
  readonly conductor: Conductor
  readonly outline: StudyOutline
}

/** How many levers are shown beside charts; the place of policies has all. */
const MOST_SHOWN = 10

/** The levers that matter most to hand: what the scenario has in force, by kinds that move the whole first. */
export function LeverList({ store, conductor, outline }: Props): ReactElement | null {
  const text = useText().levers
  const scenario = useStore(store, (state) => state.scenario)
  const given = useStore(store, ({ runs, scenario: chosen }) => runs[chosen ?? '']?.prepared?.levers ?? null)
  const moved = useStore(store, ({ levers, scenario: chosen }) => Object.keys(levers[chosen ?? ''] ?? {}).length)
  const shown = useMemo(() => {
    const strength = (id: string): number => given?.[leverAddress('strength', id)] ?? 0
    return outline.policies
      .filter(({ id, status }) => strength(id) > 0 || status === 'planned')
      .toSorted((a, b) => strength(b.id) - strength(a.id))
      .slice(0, MOST_SHOWN)
  }, [outline, given])
  if (scenario === null) return null
  return (
    <div className="levers">
      {shown.map((policy) => (
        <PolicyLever key={policy.id} store={store} conductor={conductor} scenario={scenario} policy={policy} />
      ))}
      <Button onClick={() => conductor.resetLevers(scenario)} disabled={moved === 0}>
        {text.reset}
      </Button>
    </div>
  )
}
