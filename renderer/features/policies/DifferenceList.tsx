import { type ReactElement, useEffect, useMemo, useState } from 'react'
import { cliText } from '#messages'
import type { Difference } from '#model'
import type { StudyOutline } from '#worker'
import { labelIn } from '../../figures/label-in.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import type { PlaceProps } from '../place-props.ts'
import { type DifferenceRow, differenceRows } from './difference-rows.ts'

interface Props extends Pick<PlaceProps, 'conductor'> {
  readonly outline: StudyOutline
  readonly scenario: string
  readonly parent: string
  readonly onClose: () => void
}

type Found = readonly Difference[] | 'waiting' | 'failed'

/** Everything in which a scenario differs from its parent, as `shirube diff` has it, with levers as they stand. */
export function DifferenceList({ conductor, outline, scenario, parent, onClose }: Props): ReactElement {
  const { policies, frame } = useText()
  const text = policies.difference
  const language = useLanguage()
  const numbers = useNumbers()
  const [found, setFound] = useState<Found>('waiting')
  useEffect(() => {
    let isGone = false
    void conductor.differences(parent, scenario).then((answer) => {
      if (!isGone) setFound(answer.ok ? answer.value : 'failed')
    })
    return () => {
      isGone = true
    }
  }, [conductor, parent, scenario])
  const rows = useMemo(() => {
    if (typeof found === 'string') return []
    const { absent, scenarios } = cliText(language)
    const names = { rules: frame.rules, measures: scenarios.measures, absent }
    return differenceRows(found, { outline, language, numbers, text, ...names })
  }, [found, outline, language, numbers, text, frame])
  const nameOf = (id: string): string => labelIn(outline.scenarios.find((one) => one.id === id)?.label, language, id)
  const names = { name: nameOf(scenario), parent: nameOf(parent) }
  const columns: readonly Column<DifferenceRow>[] = [
    {
      id: 'what',
      head: text.what,
      cell: ({ what, address }) => (
        <>
          {what}
          {address === '' ? null : <span className="difference-address">{address}</span>}
        </>
      ),
      sortKey: ({ what }) => what,
    },
    { id: 'kind', head: text.kind, cell: ({ kind }) => kind, sortKey: ({ kind }) => kind },
    { id: 'from', head: names.parent, align: 'end', cell: ({ from }) => from },
    { id: 'to', head: names.name, align: 'end', cell: ({ to }) => to },
  ]
  const heading = text.heading(names)
  return (
    <Dialog open size="wide" heading={heading} onClose={onClose}>
      <div className="policy-library">
        {found === 'failed' || found === 'waiting' ? (
          <p role="status">{text[found]}</p>
        ) : (
          <>
            <p>{text.lead}</p>
            <Table
              caption={heading}
              captionHidden
              columns={columns}
              rows={rows}
              rowKey={({ key }) => key}
              empty={text.nothing}
              maxHeight="55dvh"
            />
          </>
        )}
      </div>
    </Dialog>
  )
}
