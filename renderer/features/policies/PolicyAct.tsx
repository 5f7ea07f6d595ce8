import type { ReactElement } from 'react'
import type { PolicyOutline, StudyOutline } from '#worker'
import { Badge } from '../../ui/Badge.tsx'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'

/** The legal act behind a policy: its number, dates, body, and how far it was checked. */
export function PolicyAct({ outline, policy }: { outline: StudyOutline; policy: PolicyOutline }): ReactElement {
  const language = useLanguage()
  const text = useText().levers
  const { register, status } = policy
  if (register === null) return <p>{text.noAct}</p>
  const source = outline.sources.find(({ id }) => id === register.source)
  const dates = [register.announced, register.adopted, register.inForce].map((date) => date ?? '–').join(', ')
  return (
    <dl className="policy-act">
      <dt>{text.document}</dt>
      <dd>
        {register.title[language] || register.title.en}
        {register.document === '' ? null : <> ({register.document})</>}
      </dd>
      <dt>{text.body}</dt>
      <dd>{register.body}</dd>
      <dt>{text.dates}</dt>
      <dd>
        {dates} <Badge tone={status === 'implemented' ? 'good' : 'note'}>{text.statuses[status]}</Badge>
      </dd>
      <dt>{text.source}</dt>
      <dd>
        {source?.title ?? register.source} <Badge>{text.checks[register.check]}</Badge>
        {register.locator === '' ? null : <div>{register.locator}</div>}
      </dd>
    </dl>
  )
}
