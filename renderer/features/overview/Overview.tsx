import { type ReactElement, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { StudyOutline } from '#worker'
import { ArrivalPanel } from '../../figures/ArrivalPanel.tsx'
import { labelIn } from '../../figures/label-in.ts'
import { StudyFigure } from '../../figures/StudyFigure.tsx'
import { useLines, useStack } from '../../figures/use-charts.ts'
import { LeverList } from '../../levers/LeverList.tsx'
import { baselineOf, selectOutline, selectRun } from '../../state/selectors.ts'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { PanelGrid, PlaceFrame } from '../../ui/PlaceFrame.tsx'
import { Select } from '../../ui/Select.tsx'
import { yearShown, yearsOffered } from '../../figures/years-offered.ts'
import type { PlaceProps } from '../place-props.ts'
import { GapsInWords } from './GapsInWords.tsx'
import { KeyFigures } from './KeyFigures.tsx'
import { OVERVIEW_CHARTS } from './overview-parts.ts'
import './overview.css'

/** Where the country stands and where the paths lead. */
export default function Overview(props: PlaceProps): ReactElement | null {
  const outline = useStore(props.store, selectOutline)
  return outline === null ? null : <OpenOverview {...props} outline={outline} />
}

const labelOf = ({ scenarios }: StudyOutline, id: string | null) =>
  scenarios.find((scenario) => scenario.id === id)?.label ?? { en: '', ja: '' }

function OpenOverview({ outline, ...props }: PlaceProps & { readonly outline: StudyOutline }): ReactElement {
  const { store } = props
  const text = useText()
  const language = useLanguage()
  const scenario = useStore(store, (state) => state.scenario)
  const run = useStore(store, selectRun)
  const asked = useStore(store, (state) => state.baseline)
  const baselineId = baselineOf(outline, scenario, asked)
  const baseline = useStore(store, ({ runs }) => runs[baselineId ?? ''] ?? null)
  const scenarios = useMemo(() => outline.scenarios.map(({ id }) => id), [outline])
  const years = yearsOffered(outline.country)
  const [year, setYear] = useState(yearShown(outline.country))
  const emissions = useLines(store, OVERVIEW_CHARTS[0], scenarios)
  const sectors = useStack(store, OVERVIEW_CHARTS[1], scenario)
  const generation = useStack(store, OVERVIEW_CHARTS[2], scenario)
  const final = useStack(store, OVERVIEW_CHARTS[3], scenario)
  const { overview, frame } = text
  return (
    <PlaceFrame
      heading={frame.place.overview}
      lead={frame.lead.overview}
      toolbar={
        <>
          <Select
            label={overview.baseline}
            labelAt="side"
            value={baselineId ?? ''}
            options={outline.scenarios
              .filter(({ id }) => id !== scenario || id === baselineId)
              .map(({ id, label }) => ({ value: id, label: labelIn(label, language, id) }))}
            onChange={(baseline) => store.setState({ baseline })}
          />
          <Select
            label={overview.year}
            labelAt="side"
            value={String(year)}
            options={years.map((one) => ({ value: String(one), label: String(one) }))}
            onChange={(value) => setYear(Number(value))}
          />
        </>
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
      <KeyFigures
        {...{ run, baseline, year, scenario }}
        label={labelOf(outline, baselineId)}
        subscribe={props.conductor.subscribeLive}
      />
      <ArrivalPanel place="overview" part={OVERVIEW_CHARTS[0]} className="panel overview-paths">
        <StudyFigure {...props} chart={emissions} fallbackTitle={overview.emissions} height={360} />
      </ArrivalPanel>
      <PanelGrid>
        {[sectors, generation, final].map((chart, index) => (
          <ArrivalPanel place="overview" part={OVERVIEW_CHARTS[index + 1] ?? ''} key={OVERVIEW_CHARTS[index + 1]}>
            <StudyFigure {...props} chart={chart} fallbackTitle={overview.charts[index] ?? ''} height={260} />
          </ArrivalPanel>
        ))}
      </PanelGrid>
    </PlaceFrame>
  )
}
