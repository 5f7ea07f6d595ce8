import { type ReactElement, useId, useState } from 'react'
import { useStore } from 'zustand'
import type { PolicyOutline, StudyOutline } from '#worker'
import { leverAddress } from '../../levers/lever-address.ts'
import { PolicyLever } from '../../levers/PolicyLever.tsx'
import { leversOf } from '../../state/edit-levers.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import type { PlaceProps } from '../place-props.ts'
import { type Grouping, groupPolicies, matchesSearch, type Showing } from './group-policies.ts'

interface Props extends Pick<PlaceProps, 'store' | 'conductor'> {
  readonly outline: StudyOutline
  readonly scenario: string
  readonly chosen: string | null
  readonly onChoose: (policy: string) => void
}

/** Every policy of the study with its lever, searched and in groups. */
export function PolicyList({ store, conductor, outline, scenario, chosen, onChoose }: Props): ReactElement {
  const language = useLanguage()
  const { policies: text, levers: words } = useText()
  const searchId = useId()
  const [search, setSearch] = useState('')
  const [grouping, setGrouping] = useState<Grouping>('sector')
  const [showing, setShowing] = useState<Showing>('all')
  const levers = useStore(store, (state) => leversOf(state.levers, scenario))
  const given = useStore(store, ({ runs }) => runs[scenario]?.prepared?.levers ?? null)
  const isMoved = ({ id }: PolicyOutline): boolean =>
    (['strength', 'start', 'end', 'ramp'] as const).some((part) => levers[leverAddress(part, id)] !== undefined)
  const isWorking = ({ id }: PolicyOutline): boolean => {
    const address = leverAddress('strength', id)
    return (levers[address] ?? given?.[address] ?? 0) > 0
  }
  const fits = (policy: PolicyOutline): boolean =>
    matchesSearch(policy, search) &&
    (showing === 'all' || (showing === 'moved' ? isMoved(policy) : isWorking(policy) || isMoved(policy)))
  const groups = groupPolicies(outline, grouping, fits)
  const count = groups.reduce((sum, group) => sum + group.policies.length, 0)
  const nameOf = (id: string): string => {
    if (grouping === 'status') return words.statuses[id as keyof typeof words.statuses]
    if (grouping === 'kind') return words.kinds[id as keyof typeof words.kinds]
    const label = outline.sectors.find((sector) => sector.id === id)?.label
    return label?.[language] || label?.en || text.allSectors
  }
  return (
    <div className="policy-list">
      <div className="policy-tools">
        <label className="visually-hidden" htmlFor={searchId}>
          {text.search}
        </label>
        <input
          id={searchId}
          className="input"
          type="search"
          placeholder={text.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Select
          label={text.group}
          labelAt="side"
          value={grouping}
          options={(['sector', 'status', 'kind'] as const).map((value) => ({ value, label: text.groups[value] }))}
          onChange={setGrouping}
        />
        <SegmentedControl
          label={text.show}
          value={showing}
          segments={(['all', 'working', 'moved'] as const).map((value) => ({ value, label: text.shows[value] }))}
          onChange={setShowing}
        />
        <Button onClick={() => conductor.resetLevers(scenario)} disabled={Object.keys(levers).length === 0}>
          {words.reset}
        </Button>
        <p className="policy-count" role="status">
          {count === 0 ? text.none : text.count({ count, of: outline.policies.length })}
        </p>
      </div>
      {groups.map((group) => (
        <section key={group.id} className="panel policy-group">
          <h2>{nameOf(group.id)}</h2>
          <ul>
            {group.policies.map((policy) => (
              <li
                key={policy.id}
                aria-current={policy.id === chosen ? 'true' : undefined}
                data-moved={isMoved(policy) || undefined}
              >
                <PolicyLever store={store} conductor={conductor} scenario={scenario} policy={policy} />
                <div className="policy-marks">
                  {isMoved(policy) ? <span className="visually-hidden">{words.moved}</span> : null}
                  {policy.status === 'implemented' ? null : <Badge>{words.statuses[policy.status]}</Badge>}
                  <IconButton
                    icon="right"
                    label={text.open({ name: policy.label[language] || policy.label.en })}
                    onClick={() => onChoose(policy.id)}
                  />
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
