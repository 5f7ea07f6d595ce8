import { memo, useCallback, useMemo, type ReactElement } from 'react'
import { useStore } from 'zustand'
import type { LineChartSpec, StudyChart } from '#charts'
import { type ChartPoint, type ChartState, LineChart, StackedAreaChart } from '../charts/index.ts'
import type { PlaceProps } from '../features/place-props.ts'
import type { State } from '../state/state.ts'
import { useText, useLanguage } from '../ui/language/LanguageProvider.tsx'
import { useTheme } from '../ui/theme/ThemeProvider.tsx'
import { explainedPoint } from './explained.ts'
import { liveNumbers } from './live-numbers.ts'
import { LATE_MS, useLasting } from './use-lasting.ts'

interface Props extends PlaceProps {
  readonly chart: StudyChart | null
  /** Title that is shown while there is no chart yet. */
  readonly fallbackTitle: string
  readonly height?: number
  /** Its numbers are no sums of variables, so that they wait until a moved lever rests. */
  readonly isStill?: boolean
}

const NO_RESULT = {}

/** The chosen scenario's last result, or why there is none: another one whenever a whole run has ended. */
const resultOf = ({ runs, scenario }: State): object => {
  const run = runs[scenario ?? '']
  return run?.failure ?? run?.series ?? NO_RESULT
}

const NOTHING: LineChartSpec = { title: '', unit: '', source: '', scenarios: [] }

/** A chart of the study in the window: live while its scenario moves, stale or failed where its run is. */
export const StudyFigure = memo(function StudyFigure(props: Props): ReactElement {
  const { chart, fallbackTitle, store, conductor, onExplain, height = 320, save, isStill = false } = props
  const theme = useTheme()
  const language = useLanguage()
  const text = useText().figures
  const moved = useStore(store, ({ scenario }) => scenario)
  const status = useStore(store, ({ runs, scenario }) => runs[scenario ?? '']?.status ?? 'waiting')
  const result = useStore(store, resultOf)
  // Lines of several scenarios are read against one another: one of them that is of older inputs makes the chart so.
  const isAnyStale = useStore(
    store,
    ({ runs }) => chart?.rows.some(({ scenario }) => runs[scenario]?.status === 'stale') ?? false,
  )
  const isAnyCancelled = useStore(
    store,
    ({ runs }) => chart?.rows.some(({ scenario }) => runs[scenario]?.status === 'cancelled') ?? false,
  )
  const isLate = useLasting(status === 'stale' || isAnyStale, LATE_MS)
  const state = useMemo((): ChartState => {
    if (status === 'failed') return { kind: 'failed', why: text.older }
    if (status === 'cancelled' || isAnyCancelled) return { kind: 'stale', why: text.cancelled }
    if (chart === null || status === 'waiting') return { kind: 'loading' }
    if (isLate) return { kind: 'stale', why: text.stale }
    return { kind: 'ready' }
  }, [status, chart, text, isAnyCancelled, isLate])
  const live = useMemo(() => {
    if (chart === null || moved === null || isStill) return null
    const indexes = chart.rows.flatMap(({ scenario }, index) => (scenario === moved ? [index] : []))
    const rows = chart.rows.filter(({ scenario }) => scenario === moved)
    if (rows.length === 0) return null
    return { numbers: liveNumbers(conductor.subscribeLive, moved, rows, result), scenarios: indexes }
  }, [chart, moved, conductor, isStill, result])
  const explain = useCallback(
    (point: ChartPoint) => {
      const { study, runs } = store.getState()
      if (chart === null || study.status !== 'open') return
      const words = { outline: study.outline, runs, language, text: text.explain }
      const asked = explainedPoint(chart, point, words, isStill)
      if (asked !== null) onExplain(asked)
    },
    [chart, onExplain, store, language, text, isStill],
  )
  const common = { theme, language, state, height, save, onExplain: explain, fileName: chart?.name ?? 'chart' }
  if (chart?.kind === 'stack') {
    return <StackedAreaChart {...common} spec={chart.spec} {...(live === null ? {} : { live: live.numbers })} />
  }
  const spec = chart?.spec ?? { ...NOTHING, title: fallbackTitle }
  return <LineChart {...common} spec={spec} {...(live === null ? {} : { live })} />
})
