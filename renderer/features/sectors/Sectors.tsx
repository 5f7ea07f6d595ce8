import { type ReactElement, useState } from 'react'
import { useStore } from 'zustand'
import type { StudyOutline } from '#worker'
import { labelIn } from '../../figures/label-in.ts'
import { selectOutline } from '../../state/selectors.ts'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { PlaceFrame } from '../../ui/PlaceFrame.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import type { PlaceProps } from '../place-props.ts'
import { EnergySystem } from './EnergySystem.tsx'
import { SectorView } from './SectorView.tsx'
import './sectors.css'

/** Activity, technologies, energy and emissions of each sector, and the energy system as a whole. */
export default function Sectors(props: PlaceProps): ReactElement | null {
  const outline = useStore(props.store, selectOutline)
  return outline === null ? null : <OpenSectors {...props} outline={outline} key={outline.id} />
}

const VIEWS = ['charts', 'technologies', 'flows', 'balance'] as const
type View = (typeof VIEWS)[number]

function OpenSectors({ outline, ...props }: PlaceProps & { readonly outline: StudyOutline }): ReactElement {
  const { frame, sectors: text } = useText()
  const language = useLanguage()
  const [view, setView] = useState<View>('charts')
  const [chosen, setChosen] = useState(outline.sectors[0]?.id ?? '')
  const sector = outline.sectors.find(({ id }) => id === chosen)
  const isOfSector = view === 'charts' || view === 'technologies'
  return (
    <PlaceFrame
      heading={frame.place.sectors}
      lead={frame.lead.sectors}
      toolbar={
        <>
          {isOfSector ? (
            <Select
              label={text.sector}
              labelAt="side"
              value={chosen}
              options={outline.sectors.map(({ id, label }) => ({ value: id, label: labelIn(label, language, id) }))}
              onChange={setChosen}
            />
          ) : null}
          <SegmentedControl
            label={text.view}
            value={view}
            segments={VIEWS.map((value) => ({ value, label: text.views[value] }))}
            onChange={setView}
          />
        </>
      }
    >
      {view === 'flows' || view === 'balance' ? <EnergySystem {...props} outline={outline} view={view} /> : null}
      {isOfSector && sector !== undefined ? (
        <SectorView {...props} outline={outline} sector={sector} view={view} key={sector.id} />
      ) : null}
    </PlaceFrame>
  )
}
