import type { ReactElement } from 'react'
import type { PolicyOutline, StudyOutline } from '#worker'
import { labelIn } from '../../figures/label-in.ts'
import { namedWord } from '../../figures/named-word.ts'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import type { TargetList } from './policy-draft.ts'

const LISTS: readonly TargetList[] = [
  'technologies',
  'services',
  'commodities',
  'activities',
  'removals',
  'sectors',
  'gases',
]

/** What a policy names, in words, list by list. */
export function PolicyReach({ outline, policy }: { outline: StudyOutline; policy: PolicyOutline }): ReactElement {
  const text = useText().policies.editor
  const language = useLanguage()
  const labels = new Map(
    [...outline.technologies, ...outline.commodities, ...outline.sectors].map(({ id, label }) => [
      id,
      labelIn(label, language, id),
    ]),
  )
  const nameOf = (id: string, list: TargetList): string =>
    list === 'gases' ? id : (labels.get(id) ?? namedWord(id, {}))
  const named = LISTS.filter((list) => policy[list].length > 0)
  const join = (names: readonly string[]): string => names.join(language === 'ja' ? '、' : ', ')
  return (
    <dl className="policy-act">
      {named.map((list) => (
        <div key={list}>
          <dt>{text.lists[list]}</dt>
          <dd>{join(policy[list].map((id) => nameOf(id, list)))}</dd>
        </div>
      ))}
      {policy.by === null ? null : (
        <div>
          <dt>{text.by}</dt>
          <dd>{nameOf(policy.by, 'commodities')}</dd>
        </div>
      )}
    </dl>
  )
}
