import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { LeverEffect } from '#model'
import type { Selection } from '#worker'
import type { Conductor } from '../state/conductor.ts'
import type { Store } from '../state/store.ts'

/** What the levers of a scenario can do, and under which rule it was found. */
export type RankedLevers =
  { readonly status: 'ranking' | 'unknown' } | { readonly status: 'ranked'; readonly levers: readonly LeverEffect[] }

/**
 * The levers of a scenario by what they can do. They are ranked beside the levers' own engine, once every scenario of the
 * study has run that is not solved as a programme, and again for another scenario, rule or set of potentials; a lever that
 * is moved by hand reorders nothing.
 */
export function useRankedLevers(store: Store, conductor: Conductor, scenario: string | null): RankedLevers {
  const isDrawn = useStore(store, ({ study, runs }) => {
    if (study.status !== 'open') return false
    const quick = study.outline.scenarios.filter(({ rule }) => rule !== 'least-cost')
    return quick.every(({ id }) => (runs[id]?.status ?? 'waiting') !== 'waiting')
  })
  const own = useStore(store, ({ runs }) => runs[scenario ?? '']?.prepared?.rule ?? null)
  const gwp = useStore(store, (state) => state.gwp)
  const answered = useStore(store, ({ questions }) => questions.leverEffects.answered)
  const failed = useStore(store, ({ questions }) => questions.leverEffects.failure)
  // What is solved as a programme takes a second a run; the logit ranks the same levers in a moment.
  const rule = own === 'prescribed' ? 'prescribed' : 'logit'
  const isOf = (request: Selection | undefined): boolean =>
    request?.scenario === scenario && request?.rule === rule && request.gwp === gwp
  const isKnown = isOf(answered?.request)
  const hasFailed = isOf(failed?.request)
  useEffect(() => {
    if (!isDrawn || isKnown || hasFailed || scenario === null) return
    void conductor.askLeverEffects({ scenario, rule, gwp })
    return () => conductor.stopAsking('leverEffects')
  }, [conductor, isDrawn, isKnown, hasFailed, scenario, rule, gwp])
  if (isKnown && answered !== null) return { status: 'ranked', levers: answered.answer.levers }
  return { status: hasFailed ? 'unknown' : 'ranking' }
}
