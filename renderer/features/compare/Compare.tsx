import { type ReactElement, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { StudyOutline } from '#worker'
import { useView } from '../../address.ts'
import { baselineOf, selectOutline } from '../../state/selectors.ts'
import type { ScenarioRun } from '../../state/state.ts'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { PlaceFrame } from '../../ui/PlaceFrame.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import { movedName } from '../../figures/moved-name.ts'
import { yearShown, yearsOffered } from '../../figures/years-offered.ts'
import type { PlaceProps } from '../place-props.ts'
import { MODES } from './compare-parts.ts'
import { ComparedCharts } from './ComparedCharts.tsx'
import { IndicatorTable } from './IndicatorTable.tsx'
import { ScenarioChoice } from './ScenarioChoice.tsx'
import './compare.css'

/** Weigh scenarios side by side. */
export default function Compare(props: PlaceProps): ReactElement | null {
  const outline = useStore(props.store, selectOutline)
  return outline === null ? null : <OpenCompare {...props} outline={outline} />
}

const NO_RUNS: Readonly<Record<string, ScenarioRun>> = {}

function OpenCompare({ outline, ...props }: PlaceProps & { readonly outline: StudyOutline }): ReactElement {
  const { store } = props
  const { frame, compare: text } = useText()
  const language = useLanguage()
  const compared = useStore(store, (state) => state.compared)
  const runs = useStore(store, (state) => (state.study.status === 'open' ? state.runs : NO_RUNS))
  const [mode, setMode] = useView('compare', MODES)
  const [view, setView] = useState<'large' | 'small'>('large')
  const asked = useStore(store, (state) => state.baseline)
  const scenario = useStore(store, (state) => state.scenario)
  const years = yearsOffered(outline.country)
  const [year, setYear] = useState(yearShown(outline.country))
  const shown = useMemo(() => outline.scenarios.filter(({ id }) => compared.includes(id)), [outline, compared])
  const ids = useMemo(() => shown.map(({ id }) => id), [shown])
  const baseline = baselineOf(outline, scenario, asked) ?? ''
  const reference = ids.includes(baseline) ? baseline : (ids[0] ?? '')
  const labelOf = (id: string): string => {
    const label = outline.scenarios.find((one) => one.id === id)?.label
    return label?.[language] || label?.en || id
  }
  const finished = shown.flatMap(({ id }) => {
    const run = runs[id]
    return run === undefined || run.prepared === null
      ? []
      : [{ id, label: movedName(labelOf(id), run.isMoved, language), run }]
  })
  return (
    <PlaceFrame
      heading={frame.place.compare}
      lead={frame.lead.compare}
      toolbar={
        <>
          <SegmentedControl
            label={text.mode}
            value={mode}
            segments={MODES.map((value) => ({
              value,
              label: text.modes[value],
            }))}
            onChange={setMode}
          />
          {mode === 'difference' ? (
            <Select
              label={text.reference}
              labelAt="side"
              value={reference}
              options={ids.map((value) => ({ value, label: labelOf(value) }))}
              onChange={(baseline) => store.setState({ baseline })}
            />
          ) : null}
          <SegmentedControl
            label={text.view}
            value={view}
            segments={(['large', 'small'] as const).map((value) => ({ value, label: text.views[value] }))}
            onChange={setView}
          />
          <Select
            label={text.year}
            labelAt="side"
            value={String(year)}
            options={years.map((one) => ({ value: String(one), label: String(one) }))}
            onChange={(value) => setYear(Number(value))}
          />
        </>
      }
    >
      <ScenarioChoice
        scenarios={outline.scenarios.map(({ id }) => ({ id, label: labelOf(id) }))}
        chosen={ids}
        onChange={(next) => store.setState({ compared: next })}
      />
      {finished.length === 0 ? (
        <p role="status">{text.waiting}</p>
      ) : (
        <>
          <ComparedCharts {...props} {...{ ids, mode, view, outline }} reference={reference} />
          <IndicatorTable runs={finished} year={year} reference={reference} />
        </>
      )}
    </PlaceFrame>
  )
}
