import { type ReactElement, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Sector } from '#model'
import type { StudyOutline } from '#worker'
import { labelIn } from '../../figures/label-in.ts'
import { useAnswer } from '../../figures/use-answer.ts'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { PlaceProps } from '../place-props.ts'
import { SectorCharts } from './SectorCharts.tsx'
import { TechnologyTable } from './TechnologyTable.tsx'

interface Props extends PlaceProps {
  readonly outline: StudyOutline
  readonly sector: Sector
  readonly view: 'charts' | 'technologies'
}

/** One sector of the chosen scenario. */
export function SectorView({ outline, sector, view, ...props }: Props): ReactElement {
  const { store, conductor } = props
  const text = useText().sectors
  const language = useLanguage()
  const scenario = useStore(store, (state) => state.scenario)
  // Rule and warming potentials change what a sector is made of; levers do not.
  const prepared = useStore(store, ({ runs }) => runs[scenario ?? '']?.prepared ?? null)
  const question = useMemo(
    () => (scenario === null || prepared === null ? null : () => conductor.sector(scenario, sector.id)),
    [conductor, scenario, prepared, sector],
  )
  const { value, failure } = useAnswer(question, scenario)
  const name = labelIn(sector.label, language, sector.id)
  return (
    <>
      {failure === null ? null : <Notice tone="bad">{text.failed({ why: failure.kind })}</Notice>}
      {value === null ? (
        failure === null && <p role="status">{text.asked}</p>
      ) : view === 'charts' ? (
        <SectorCharts {...props} outline={outline} sector={sector.id} name={name} variables={value.variables} />
      ) : (
        <TechnologyTable figures={value.figures} outline={outline} sector={name} />
      )}
    </>
  )
}
