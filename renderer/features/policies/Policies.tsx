import { type ReactElement, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { StudyOutline } from '#worker'
import { StudyFigure } from '../../figures/StudyFigure.tsx'
import { useLines, useStack } from '../../figures/use-charts.ts'
import { baselineOf, selectOutline } from '../../state/selectors.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useText } from '../../ui/language/LanguageProvider.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { PlaceFrame } from '../../ui/PlaceFrame.tsx'
import type { PlaceProps } from '../place-props.ts'
import { PolicyDetails } from './PolicyDetails.tsx'
import { PolicyList } from './PolicyList.tsx'
import './policies.css'

/** Build the package: every policy with its lever, beside the charts that follow it. */
export default function Policies(props: PlaceProps): ReactElement | null {
  const outline = useStore(props.store, selectOutline)
  const scenario = useStore(props.store, (state) => state.scenario)
  return outline === null || scenario === null ? null : (
    <OpenPolicies {...props} outline={outline} scenario={scenario} />
  )
}

interface OpenProps extends PlaceProps {
  readonly outline: StudyOutline
  readonly scenario: string
}

function OpenPolicies({ outline, scenario, ...props }: OpenProps): ReactElement {
  const { store, conductor } = props
  const { frame, policies: text } = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  const policy = outline.policies.find(({ id }) => id === chosen)
  const baseline = baselineOf(outline, scenario)
  const compared = useMemo(
    () => [...new Set([scenario, ...(baseline === null ? [] : [baseline])])],
    [scenario, baseline],
  )
  const lines = useLines(store, 'emissions-total', compared)
  const stack = useStack(store, 'emissions-by-sector', scenario)
  return (
    <PlaceFrame heading={frame.place.policies} lead={frame.lead.policies}>
      <div className="policies">
        <PolicyList {...{ store, conductor, outline, scenario, chosen }} onChoose={setChosen} />
        <div className="policies-charts">
          <div className="panel">
            <StudyFigure {...props} chart={lines} fallbackTitle={text.charts[0] ?? ''} height={300} />
          </div>
          <div className="panel">
            <StudyFigure {...props} chart={stack} fallbackTitle={text.charts[1] ?? ''} height={260} />
          </div>
          {policy === undefined ? (
            <Panel heading={text.details}>
              <EmptyState icon="policies" heading={text.details} sentence={text.choose} />
            </Panel>
          ) : (
            <PolicyDetails {...{ store, conductor, outline, scenario, policy }} />
          )}
        </div>
      </div>
    </PlaceFrame>
  )
}
