import type { ReactElement } from 'react'
import { useStore } from 'zustand'
import type { PolicyConflict } from '#model'
import type { StudyOutline } from '#worker'
import { labelIn } from '../../figures/label-in.ts'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { PlaceProps } from '../place-props.ts'

interface Props extends Pick<PlaceProps, 'store'> {
  readonly outline: StudyOutline
  readonly scenario: string
  /** Those that concern one policy; null: all. */
  readonly policy: string | null
}

const NONE: readonly PolicyConflict[] = []

/** Policies of the scenario that cannot both have their way, as its last run found them. */
export function PolicyConflicts({ store, outline, scenario, policy }: Props): ReactElement | null {
  const text = useText().policies.conflicts
  const language = useLanguage()
  const numbers = useNumbers()
  const all = useStore(store, ({ runs }) => runs[scenario]?.conflicts ?? NONE)
  const found = policy === null ? all : all.filter(({ policies }) => policies.includes(policy))
  if (found.length === 0) return null
  const things = [...outline.policies, ...outline.technologies, ...outline.commodities]
  const nameOf = (id: string): string => labelIn(things.find((one) => one.id === id)?.label, language, id)
  const sentences = found.map(({ kind, policies, technologies, commodity, from, to, asked, room }) =>
    text.kinds[kind]({
      policies: policies.map(nameOf),
      technologies: technologies.map(nameOf),
      commodity: commodity === null ? '' : nameOf(commodity),
      from,
      to,
      asked: numbers.value(100 * asked),
      room: numbers.value(100 * room),
    }),
  )
  return (
    <Notice tone="warning">
      {policy === null ? (
        <details>
          <summary>{text.heading({ count: found.length })}</summary>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      ) : (
        sentences.join(' ')
      )}
    </Notice>
  )
}
