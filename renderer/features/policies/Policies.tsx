import { type ReactElement, useCallback, useMemo } from 'react'
import { useStore } from 'zustand'
import type { StudyOutline } from '#worker'
import { goTo, useParts } from '../../address.ts'
import { StudyFigure } from '../../figures/StudyFigure.tsx'
import { useLines, useStack } from '../../figures/use-charts.ts'
import { baselineOf, selectOutline } from '../../state/selectors.ts'
import { useText } from '../../ui/language/LanguageProvider.tsx'
import { PlaceFrame } from '../../ui/PlaceFrame.tsx'
import type { PlaceProps } from '../place-props.ts'
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
  const [chosen = null] = useParts('policies')
  const choose = useCallback((id: string | null) => goTo('policies', ...(id === null ? [] : [id])), [])
  const asked = useStore(store, (state) => state.baseline)
  const baseline = baselineOf(outline, scenario, asked)
  const compared = useMemo(
    () => [...new Set([scenario, ...(baseline === null ? [] : [baseline])])],
    [scenario, baseline],
  )
  const lines = useLines(store, 'emissions-total', compared)
  const stack = useStack(store, 'emissions-by-sector', scenario)
  return (
    <PlaceFrame heading={frame.place.policies} lead={frame.lead.policies}>
      <div className="policies">
        <PolicyList {...{ store, conductor, outline, scenario, chosen }} onChoose={choose} />
        <div className="policies-charts">
          <div className="panel">
            <StudyFigure {...props} chart={lines} fallbackTitle={text.charts[0] ?? ''} height={300} />
          </div>
          <div className="panel">
            <StudyFigure {...props} chart={stack} fallbackTitle={text.charts[1] ?? ''} height={260} />
          </div>
        </div>
      </div>
    </PlaceFrame>
  )
}
