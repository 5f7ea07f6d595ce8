import type { ReactElement } from 'react'
import { useStore } from 'zustand'
import type { StudyOutline } from '#worker'
import { useView } from '../../address.ts'
import { useAnswer } from '../../figures/use-answer.ts'
import { selectOutline } from '../../state/selectors.ts'
import { useText } from '../../ui/language/LanguageProvider.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PlaceFrame } from '../../ui/PlaceFrame.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import type { PlaceProps } from '../place-props.ts'
import { ConflictTable } from './ConflictTable.tsx'
import { DATA_VIEWS } from './data-parts.ts'
import { HistoryView } from './HistoryView.tsx'
import { QualityView } from './QualityView.tsx'
import { ReconciliationTable } from './ReconciliationTable.tsx'
import { SourceRegisterView } from './SourceRegisterView.tsx'
import './data.css'

/** Where every number comes from, and how it fits the others. */
export default function Data(props: PlaceProps): ReactElement | null {
  const outline = useStore(props.store, selectOutline)
  return outline === null ? null : <OpenData {...props} outline={outline} key={outline.id} />
}

function OpenData({ outline, ...props }: PlaceProps & { readonly outline: StudyOutline }): ReactElement {
  const { frame, data: text } = useText()
  const { sources } = props.conductor
  const { value: register, failure } = useAnswer(sources)
  const [view, setView] = useView('data', DATA_VIEWS)
  const ofRegister = (show: (known: NonNullable<typeof register>) => ReactElement): ReactElement => {
    if (failure !== null) return <Notice tone="bad">{text.failed({ why: failure.kind })}</Notice>
    return register === null ? <p role="status">{text.asked}</p> : show(register)
  }
  return (
    <PlaceFrame heading={frame.place.data} lead={frame.lead.data}>
      <Tabs
        label={text.views}
        tabs={DATA_VIEWS.map((id) => ({ id, label: text.tabs[id] }))}
        selected={view}
        onSelect={setView}
      >
        <div className="data-view">
          {view === 'sources' ? ofRegister((known) => <SourceRegisterView register={known} />) : null}
          {view === 'reconciliation' ? <ReconciliationTable conductor={props.conductor} outline={outline} /> : null}
          {view === 'conflicts' ? ofRegister((known) => <ConflictTable register={known} outline={outline} />) : null}
          {view === 'history' ? <HistoryView {...props} outline={outline} /> : null}
          {view === 'gaps' ? ofRegister((known) => <QualityView register={known} store={props.store} />) : null}
        </div>
      </Tabs>
    </PlaceFrame>
  )
}
