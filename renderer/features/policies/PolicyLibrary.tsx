import { type ReactElement, useState } from 'react'
import { useStore } from 'zustand'
import type { PolicyOutline, StudyOutline } from '#worker'
import { labelIn } from '../../figures/label-in.ts'
import { leversOf } from '../../state/edit-levers.ts'
import type { Levers } from '../../state/state.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import type { PlaceProps } from '../place-props.ts'
import { isWorking, matchesSearch } from './group-policies.ts'

interface Props extends Pick<PlaceProps, 'store' | 'conductor'> {
  readonly outline: StudyOutline
  readonly scenario: string
  readonly onClose: () => void
}

const NONE: Levers = {}

/** Policies of the study that the package does not have, to be added at full strength. */
export function PolicyLibrary({ store, conductor, outline, scenario, onClose }: Props): ReactElement {
  const { policies: text, levers: words } = useText()
  const language = useLanguage()
  const [search, setSearch] = useState('')
  const own = useStore(store, ({ levers }) => leversOf(levers, scenario))
  const given = useStore(store, ({ runs }) => runs[scenario]?.prepared?.levers ?? NONE)
  const rows = outline.policies.filter((policy) => !isWorking(policy, own, given) && matchesSearch(policy, search))
  const name = ({ label, id }: PolicyOutline): string => labelIn(label, language, id)
  const columns: readonly Column<PolicyOutline>[] = [
    { id: 'name', head: text.editor.name, cell: name, sortKey: name },
    {
      id: 'kind',
      head: text.editor.kind,
      cell: ({ kind }) => words.kinds[kind],
      sortKey: ({ kind }) => words.kinds[kind],
    },
    {
      id: 'status',
      head: text.groups.status,
      cell: ({ register, status }) => (register === null ? words.withoutAct : words.statuses[status]),
      sortKey: ({ status }) => status,
    },
    {
      id: 'add',
      head: text.package.inPackage,
      cell: (policy) => (
        <Button
          icon="plus"
          aria-label={text.package.addNamed({ name: name(policy) })}
          onClick={() => conductor.setStrengths(scenario, [{ policy: policy.id, strength: 1 }])}
        >
          {text.editor.add}
        </Button>
      ),
    },
  ]
  return (
    <Dialog open size="wide" heading={text.package.libraryHeading} onClose={onClose}>
      <div className="policy-library">
        <SearchField label={text.search} hint={text.searchHint} value={search} onChange={setSearch} />
        <Table
          caption={text.package.libraryHeading}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          empty={text.package.allIn}
          maxHeight="55dvh"
        />
      </div>
    </Dialog>
  )
}
