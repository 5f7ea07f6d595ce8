import { type ReactElement, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { StudyOutline } from '#worker'
import { StudyFigure } from '../../figures/StudyFigure.tsx'
import { useLines, useStack } from '../../figures/use-charts.ts'
import { LeverList } from '../../levers/LeverList.tsx'
import { baselineOf, selectOutline, selectRun } from '../../state/selectors.ts'
import { useText } from '../../ui/language/LanguageProvider.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { PanelGrid, PlaceFrame } from '../../ui/PlaceFrame.tsx'
import { Select } from '../../ui/Select.tsx'
import type { PlaceProps } from '../place-props.ts'
import { GapsInWords } from './GapsInWords.tsx'
import { KeyFigures } from './KeyFigures.tsx'
import './overview.css'

/** Where the country stands and where the paths lead. */
export default function Overview(props: PlaceProps): ReactElement | null {
  const outline = useStore(props.store, selectOutline)
  return outline === null ? null : <OpenOverview {...props} outline={outline} />
}

const labelOf = ({ scenarios }: StudyOutline, id: string | null) =>
  scenarios.find((scenario) => scenario.id === id)?.label ?? { en: '', ja: '' }

const YEARS_OFFERED = [2030, 2035, 2040, 2050, 2060]

function OpenOverview({ outline, ...props }: PlaceProps & { readonly outline: StudyOutline }): ReactElement {
  const { store } = props
  const text = useText()
  const scenario = useStore(store, (state) => state.scenario)
  const run = useStore(store, selectRun)
  const baselineId = baselineOf(outline, scenario)
  const baseline = useStore(store, ({ runs }) => runs[baselineId ?? ''] ?? null)
  const scenarios = useMemo(() => outline.scenarios.map(({ id }) => id), [outline])
  const years = YEARS_OFFERED.filter((year) => year <= outline.country.endYear)
  const [year, setYear] = useState(years.includes(2050) ? 2050 : (years[0] ?? outline.country.endYear))
  const emissions = useLines(store, 'emissions-total', scenarios)
  const sectors = useStack(store, 'emissions-by-sector', scenario)
  const generation = useStack(store, 'generation-by-source', scenario)
  const final = useStack(store, 'final-energy-by-carrier', scenario)
  const { overview, frame } = text
  return (
    <PlaceFrame
      heading={frame.place.overview}
      lead={frame.lead.overview}
      toolbar={
        <Select
          label={overview.year}
          labelAt="side"
          value={String(year)}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
          onChange={(value) => setYear(Number(value))}
        />
      }
      side={
        <>
          <Panel heading={overview.levers}>
            <LeverList {...props} outline={outline} />
          </Panel>
          <Panel heading={overview.gaps}>
            <GapsInWords outline={outline} run={run} />
          </Panel>
        </>
      }
    >
      <KeyFigures run={run} baseline={baseline} year={year} label={labelOf(outline, baselineId)} />
      <div className="panel overview-paths">
        <StudyFigure {...props} chart={emissions} fallbackTitle={overview.emissions} height={360} />
      </div>
      <PanelGrid>
        {[sectors, generation, final].map((chart, index) => (
          <div className="panel" key={chart?.name ?? index}>
            <StudyFigure {...props} chart={chart} fallbackTitle={overview.charts[index] ?? ''} height={260} />
          </div>
        ))}
      </PanelGrid>
    </PlaceFrame>
  )
}
