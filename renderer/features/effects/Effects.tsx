import type { ReactElement } from 'react'
import { useStore } from 'zustand'
import { useView } from '../../address.ts'
import { selectOutline } from '../../state/selectors.ts'
import { useText } from '../../ui/language/LanguageProvider.tsx'
import { PlaceFrame } from '../../ui/PlaceFrame.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import type { PlaceProps } from '../place-props.ts'
import { DesignView } from './DesignView.tsx'
import { DriversView } from './DriversView.tsx'
import { VIEWS } from './effects-parts.ts'
import { GoalView } from './GoalView.tsx'
import { PolicyEffectsView } from './PolicyEffectsView.tsx'
import { PriceView } from './PriceView.tsx'
import { WhereView } from './WhereView.tsx'
import './effects.css'

/** What each policy does, what moved emissions, and the way back from a target. */
export default function Effects(props: PlaceProps): ReactElement | null {
  const outline = useStore(props.store, selectOutline)
  const scenario = useStore(props.store, (state) => state.scenario)
  const [view, setView] = useView('effects', VIEWS)
  const { frame, effects: text } = useText()
  if (outline === null || scenario === null) return null
  const given = { ...props, outline, scenario }
  return (
    <PlaceFrame
      heading={frame.place.effects}
      lead={text.leads[view]}
      toolbar={
        <SegmentedControl
          label={text.show}
          value={view}
          segments={VIEWS.map((value) => ({ value, label: text.views[value] }))}
          onChange={setView}
        />
      }
    >
      {view === 'policies' ? (
        <PolicyEffectsView {...given} />
      ) : view === 'drivers' ? (
        <DriversView {...given} />
      ) : view === 'where' ? (
        <WhereView {...given} />
      ) : view === 'price' ? (
        <PriceView {...given} />
      ) : view === 'design' ? (
        <DesignView {...given} />
      ) : (
        <GoalView {...given} />
      )}
    </PlaceFrame>
  )
}
