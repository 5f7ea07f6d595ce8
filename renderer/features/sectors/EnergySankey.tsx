import { type ReactElement, useCallback, useMemo } from 'react'
import { useStore } from 'zustand'
import { countryInTitle, type SankeySpec } from '#charts'
import type { EnergyFlows } from '#model'
import type { StudyOutline } from '#worker'
import { cliText } from '#messages'
import { type ChartPoint, SankeyChart } from '../../charts/index.ts'
import { labelIn } from '../../figures/label-in.ts'
import { runFrame } from '../../figures/run-frame.ts'
import { selectRun } from '../../state/selectors.ts'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { useTheme } from '../../ui/theme/ThemeProvider.tsx'
import type { PlaceProps } from '../place-props.ts'
import { nodesOf } from './name-balance.ts'

/** Flows below this share of the greatest are threads whose names would hide the others. */
const LEAST_DRAWN = 0.004

interface Props extends Pick<PlaceProps, 'store' | 'save' | 'onExplain'> {
  readonly flows: EnergyFlows
  readonly outline: StudyOutline
}

/** Where the energy of a year comes from, what it becomes and where it ends. */
export function EnergySankey({ flows, outline, store, save, onExplain }: Props): ReactElement {
  const { sectors: text, figures } = useText()
  const language = useLanguage()
  const numbers = useNumbers()
  const theme = useTheme()
  const scenario = useStore(store, (state) => state.scenario) ?? ''
  const run = useStore(store, selectRun)
  const { country } = outline
  const title = text.flows.title({
    country: countryInTitle(labelIn(country.name, language, country.iso3)),
    year: numbers.year(flows.year),
  })
  const least = LEAST_DRAWN * flows.flows.reduce((most, { value }) => Math.max(most, value), 0)
  const drawn = useMemo(() => flows.flows.filter(({ value }) => value >= least), [flows, least])
  const explain = useCallback(
    ({ index, label, value }: ChartPoint) => {
      const variable = drawn[index]?.variable
      const shown = { value, unit: 'PJ' }
      if (variable !== undefined) onExplain({ kind: 'result', scenario, variable, year: flows.year, label, shown })
    },
    [drawn, scenario, flows.year, onExplain],
  )
  const spec = useMemo((): SankeySpec | null => {
    if (run === null) return null
    const charts = cliText(language).charts
    const frame = runFrame({ outline, scenario, run, language, text: charts }, title, 'PJ')
    const left = drawn.length === flows.flows.length ? '' : text.flows.left({ least: numbers.quantity(least, 'PJ') })
    return {
      ...frame,
      note: [left, frame.note ?? ''].filter((part) => part !== '').join(' '),
      year: flows.year,
      kind: 'fuel',
      nodes: nodesOf(flows, { language, text, parts: charts.parts }),
      flows: drawn.map(({ from, to, family, value }) => ({ from, to, style: family, value })),
    }
  }, [run, outline, scenario, language, title, flows, drawn, least, text, numbers])
  if (spec === null) return <p role="status">{text.asked}</p>
  const isStale = run?.status === 'stale' || run?.status === 'failed' || run?.status === 'cancelled'
  return (
    <div className="panel energy-flows">
      <SankeyChart
        spec={spec}
        theme={theme}
        language={language}
        fileName={`energy-flows-${scenario}-${flows.year}`}
        height={600}
        save={save}
        onExplain={explain}
        state={
          isStale
            ? { kind: 'stale', why: run?.status === 'cancelled' ? figures.cancelled : figures.stale }
            : { kind: 'ready' }
        }
      />
    </div>
  )
}
