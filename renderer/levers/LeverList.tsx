import type { ReactElement } from 'react'
import { useStore } from 'zustand'
import type { LeverEffect } from '#model'
import type { StudyOutline } from '#worker'
import { yearShown } from '../figures/years-offered.ts'
import type { Conductor } from '../state/conductor.ts'
import type { Store } from '../state/store.ts'
import { Button } from '../ui/Button.tsx'
import { useNumbers, useText } from '../ui/language/LanguageProvider.tsx'
import { leverAddress } from './lever-address.ts'
import { PolicyLever } from './PolicyLever.tsx'
import { useRankedLevers } from './use-ranked-levers.ts'
import './lever-list.css'

interface Props {
  readonly store: Store
  readonly conductor: Conductor
  readonly outline: StudyOutline
}

/** Unit of what a lever can do. */
const KYOTO_UNIT = 'Mt CO2-equiv/yr'

/** How many levers are shown beside charts; the place of policies has all. */
const MOST_SHOWN = 10

/** The levers that matter most to hand: those whose travel moves net emissions the farthest, with how far. */
export function LeverList({ store, conductor, outline }: Props): ReactElement | null {
  const text = useText().levers
  const numbers = useNumbers()
  const scenario = useStore(store, (state) => state.scenario)
  const given = useStore(store, ({ runs, scenario: chosen }) => runs[chosen ?? '']?.prepared?.levers ?? null)
  const moved = useStore(store, ({ levers, scenario: chosen }) => Object.keys(levers[chosen ?? ''] ?? {}).length)
  const ranked = useRankedLevers(store, conductor, scenario)
  if (scenario === null) return null
  const year = yearShown(outline.country)
  const t = year - outline.country.baseYear
  // Where ranking failed, those that the scenario has in force, as the study lists them.
  const rows: readonly { readonly id: string; readonly effect: LeverEffect | null }[] =
    ranked.status === 'ranked'
      ? ranked.levers.map((effect) => ({ id: effect.policy, effect }))
      : outline.policies
          .filter(({ id }) => (given?.[leverAddress('strength', id)] ?? 0) > 0)
          .map(({ id }) => ({ id, effect: null }))
  const policies = new Map(outline.policies.map((policy) => [policy.id, policy]))
  const shown = rows.slice(0, MOST_SHOWN).flatMap(({ id, effect }) => {
    const policy = policies.get(id)
    return policy === undefined ? [] : [{ policy, change: effect?.change[t] ?? null }]
  })
  return (
    <div className="levers">
      {ranked.status === 'ranking' ? (
        <p className="levers-ranking" role="status">
          {text.ranking}
        </p>
      ) : (
        shown.map(({ policy, change }) => (
          <div key={policy.id}>
            <PolicyLever store={store} conductor={conductor} scenario={scenario} policy={policy} />
            {change === null ? null : (
              <p className="lever-effect">{text.effect({ year, change: numbers.change(change, KYOTO_UNIT) })}</p>
            )}
          </div>
        ))
      )}
      <Button onClick={() => conductor.resetLevers(scenario)} disabled={moved === 0}>
        {text.reset}
      </Button>
    </div>
  )
}
