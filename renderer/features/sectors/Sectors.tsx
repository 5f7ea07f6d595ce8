import { type ReactElement, useState } from 'react'
import { useStore } from 'zustand'
import type { StudyOutline } from '#worker'
import { goTo, useParts, useView } from '../../address.ts'
import { labelIn } from '../../figures/label-in.ts'
import { selectOutline } from '../../state/selectors.ts'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { PlaceFrame } from '../../ui/PlaceFrame.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import type { PlaceProps } from '../place-props.ts'
import { EnergySystem } from './EnergySystem.tsx'
import { SECTOR_VIEWS } from './sector-parts.ts'
import { SectorView } from './SectorView.tsx'
import './sectors.css'

/** Activity, technologies, energy and emissions of each sector, and the energy system as a whole. */
export default function Sectors(props: PlaceProps): ReactElement | null {
  const outline = useStore(props.store, selectOutline)
  return outline === null ? null : <OpenSectors {...props} outline={outline} key={outline.id} />
}

/** Power, where the study has it, since the others lean on it; else its first sector. */
function firstSector({ sectors }: StudyOutline): string {
  return (sectors.find(({ category }) => category === '1.A.1.a') ?? sectors[0])?.id ?? ''
}

function OpenSectors({ outline, ...props }: PlaceProps & { readonly outline: StudyOutline }): ReactElement {
  const { frame, sectors: text } = useText()
  const language = useLanguage()
  const [view] = useView('sectors', SECTOR_VIEWS)
  const [, named] = useParts('sectors')
  const [last, setLast] = useState(firstSector(outline))
  const isNamed = outline.sectors.some(({ id }) => id === named)
  const chosen = isNamed && named !== undefined ? named : last
  // A sector stays chosen while the whole energy system is looked at.
  if (chosen !== last) setLast(chosen)
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
              onChange={(id) => goTo('sectors', view, id)}
            />
          ) : null}
          <SegmentedControl
            label={text.view}
            value={view}
            segments={SECTOR_VIEWS.map((value) => ({ value, label: text.views[value] }))}
            onChange={(next) => goTo('sectors', next, ...(next === 'flows' || next === 'balance' ? [] : [chosen]))}
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
