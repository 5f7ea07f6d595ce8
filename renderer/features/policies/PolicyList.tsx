import { type ReactElement, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { StudyOutline } from '#worker'
import { labelIn } from '../../figures/label-in.ts'
import { leversOf } from '../../state/edit-levers.ts'
import type { Levers } from '../../state/state.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import type { PlaceProps } from '../place-props.ts'
import { type Grouping, groupPolicies, isMoved, isWorking, matchesSearch, type Showing } from './group-policies.ts'
import { PackageBar } from './PackageBar.tsx'
import { PolicyConflicts } from './PolicyConflicts.tsx'
import { PolicyRow } from './PolicyRow.tsx'

interface Props extends Pick<PlaceProps, 'store' | 'conductor'> {
  readonly outline: StudyOutline
  readonly scenario: string
  readonly chosen: string | null
  readonly onChoose: (policy: string | null) => void
}

const NONE: Levers = {}

/** Every policy of the study with its lever, searched and in groups. */
export function PolicyList({ store, conductor, outline, scenario, chosen, onChoose }: Props): ReactElement {
  const language = useLanguage()
  const { policies: text, levers: words } = useText()
  const [search, setSearch] = useState('')
  const [grouping, setGrouping] = useState<Grouping>('sector')
  const [showing, setShowing] = useState<Showing>('all')
  const canReset = useStore(store, ({ levers }) => Object.keys(leversOf(levers, scenario)).length > 0)
  // Which policies are shown, as a list that stays the same while a lever moves within it.
  const shown = useStore(
    store,
    useShallow(({ levers, runs }) => {
      if (showing === 'all') return ALL
      const own = leversOf(levers, scenario)
      const given = runs[scenario]?.prepared?.levers ?? NONE
      return outline.policies
        .filter((policy) => isMoved(policy, own) || (showing === 'working' && isWorking(policy, own, given)))
        .map(({ id }) => id)
    }),
  )
  // A policy that somebody asked for by name is shown, whatever else is left out.
  const groups = useMemo(() => {
    const ids = new Set(shown)
    return groupPolicies(
      outline,
      grouping,
      (policy) => policy.id === chosen || (matchesSearch(policy, search) && (shown === ALL || ids.has(policy.id))),
    )
  }, [outline, grouping, search, shown, chosen])
  const count = groups.reduce((sum, group) => sum + group.policies.length, 0)
  const nameOf = (id: string): string => {
    if (grouping === 'status') return words.statuses[id as keyof typeof words.statuses]
    if (grouping === 'kind') return words.kinds[id as keyof typeof words.kinds]
    return labelIn(outline.sectors.find((sector) => sector.id === id)?.label, language, '') || text.acrossSectors
  }
  return (
    <div className="policy-list">
      <PackageBar {...{ store, conductor, outline, scenario, onChoose }} />
      <PolicyConflicts {...{ store, outline, scenario }} policy={null} />
      <div className="policy-tools">
        <SearchField label={text.search} hint={text.searchHint} value={search} onChange={setSearch} />
        <div className="policy-tools-row">
          <SegmentedControl
            label={text.show}
            value={showing}
            segments={(['all', 'working', 'moved'] as const).map((value) => ({ value, label: text.shows[value] }))}
            onChange={setShowing}
          />
          <Select
            label={text.group}
            labelAt="side"
            value={grouping}
            options={(['sector', 'status', 'kind'] as const).map((value) => ({ value, label: text.groups[value] }))}
            onChange={setGrouping}
          />
        </div>
        <div className="policy-tools-row">
          <p className="policy-count" role="status">
            {count === 0 ? text.none : text.count({ count, of: outline.policies.length })}
          </p>
          <Button look="quiet" icon="undo" onClick={() => conductor.resetLevers(scenario)} disabled={!canReset}>
            {words.reset}
          </Button>
        </div>
      </div>
      {groups.map((group) => (
        <section
          key={group.id}
          className="panel policy-group"
          style={{ containIntrinsicBlockSize: `auto ${HEAD_REM + group.policies.length * ROW_REM}rem` }}
        >
          <h2>{nameOf(group.id)}</h2>
          <ul>
            {group.policies.map((policy) => (
              <PolicyRow
                key={policy.id}
                {...{ store, conductor, outline, scenario, policy, onChoose }}
                isChosen={policy.id === chosen}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** Heights of a group's head and of a row with its gap, as long as it has not been laid out. */
const HEAD_REM = 4
const ROW_REM = 4

/** Stands for every policy. */
const ALL: readonly string[] = []
