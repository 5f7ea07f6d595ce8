import { memo, type ReactElement, useEffect, useId, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { PolicyOutline, StudyOutline } from '#worker'
import { labelIn } from '../../figures/label-in.ts'
import { PolicyLever } from '../../levers/PolicyLever.tsx'
import { leversOf } from '../../state/edit-levers.ts'
import { Badge } from '../../ui/Badge.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import type { PlaceProps } from '../place-props.ts'
import { isMoved } from './group-policies.ts'
import { PolicyDetails } from './PolicyDetails.tsx'

interface Props extends Pick<PlaceProps, 'store' | 'conductor'> {
  readonly outline: StudyOutline
  readonly scenario: string
  readonly policy: PolicyOutline
  readonly isChosen: boolean
  /** Opens the details of a policy, or, with null, closes them. */
  readonly onChoose: (policy: string | null) => void
}

/** One policy of the list: its lever, whether it was moved, and its details where it is open. It draws when it moves itself. */
export const PolicyRow = memo(function PolicyRow(props: Props): ReactElement {
  const { store, conductor, outline, scenario, policy, isChosen, onChoose } = props
  const id = useId()
  const language = useLanguage()
  const { policies: text, levers: words } = useText()
  const moved = useStore(store, ({ levers }) => isMoved(policy, leversOf(levers, scenario)))
  // Beside the name, so that the tracks of all rows have one width and a hundred per cent one place.
  const status = useMemo(() => {
    if (policy.status === 'implemented') return null
    return <Badge>{policy.register === null ? words.withoutAct : words.statuses[policy.status]}</Badge>
  }, [policy, words])
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!isChosen) return
    row.current?.scrollIntoView({ block: 'nearest' })
    // Whoever opened it by its button goes on there; whoever comes from elsewhere begins at its lever.
    if (row.current?.contains(document.activeElement) !== true) row.current?.querySelector('input')?.focus()
  }, [isChosen])
  return (
    <li ref={row} className="policy-row" aria-current={isChosen ? 'true' : undefined} data-moved={moved || undefined}>
      <PolicyLever store={store} conductor={conductor} scenario={scenario} policy={policy} mark={status} />
      <div className="policy-marks">
        {moved ? <span className="visually-hidden">{words.moved}</span> : null}
        <IconButton
          icon={isChosen ? 'down' : 'right'}
          label={text.open({ name: labelIn(policy.label, language, policy.id) })}
          aria-expanded={isChosen}
          aria-controls={isChosen ? id : undefined}
          onClick={() => onChoose(isChosen ? null : policy.id)}
        />
      </div>
      {isChosen ? <PolicyDetails {...{ store, conductor, outline, scenario, policy, id, onChoose }} /> : null}
    </li>
  )
})
