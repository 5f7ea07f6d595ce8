import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { ChartState } from '../charts/index.ts'
import type { ScenarioRun } from '../state/state.ts'
import type { Store } from '../state/store.ts'
import { useText } from '../ui/language/LanguageProvider.tsx'
import { LATE_MS, useLasting } from './use-lasting.ts'

const WORST: readonly ScenarioRun['status'][] = ['failed', 'cancelled', 'stale', 'waiting', 'current']

/** How far a chart of several scenarios can be trusted: as far as the worst of their runs. */
export function useChartState(store: Store, scenarios: readonly string[]): ChartState {
  const text = useText().figures
  const status = useStore(store, ({ runs }) => {
    const own = scenarios.map((id) => runs[id]?.status ?? 'waiting')
    return WORST.find((one) => own.includes(one)) ?? 'current'
  })
  const isLate = useLasting(status === 'stale', LATE_MS)
  return useMemo((): ChartState => {
    if (status === 'failed') return { kind: 'failed', why: text.older }
    if (status === 'cancelled') return { kind: 'stale', why: text.cancelled }
    return isLate ? { kind: 'stale', why: text.stale } : { kind: 'ready' }
  }, [status, isLate, text])
}
