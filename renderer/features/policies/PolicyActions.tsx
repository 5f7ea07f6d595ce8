import { type ReactElement, useState } from 'react'
import { useStore } from 'zustand'
import { problemSentence } from '#messages'
import type { PolicyOutline, StudyOutline } from '#worker'
import { leverAddress } from '../../levers/lever-address.ts'
import { leversOf } from '../../state/edit-levers.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { PlaceProps } from '../place-props.ts'
import { removePolicy } from './package-edits.ts'
import { draftOf, type PolicyDraft } from './policy-draft.ts'
import { PolicyForm } from './PolicyForm.tsx'

interface Props extends Pick<PlaceProps, 'store' | 'conductor'> {
  readonly outline: StudyOutline
  readonly scenario: string
  readonly policy: PolicyOutline
  readonly onChoose: (policy: string | null) => void
}

/** What can be done with one policy. One with a legal act is as the act has it: its copy can be edited. */
export function PolicyActions({ store, conductor, outline, scenario, policy, onChoose }: Props): ReactElement {
  const { policies: text } = useText()
  const language = useLanguage()
  const [form, setForm] = useState<{ readonly draft: PolicyDraft; readonly id: string | null } | null>(null)
  const [why, setWhy] = useState<string | null>(null)
  const address = leverAddress('strength', policy.id)
  const given = useStore(store, ({ runs }) => runs[scenario]?.prepared?.levers[address] ?? 0)
  const isOn = useStore(store, ({ levers }) => (leversOf(levers, scenario)[address] ?? given) > 0)
  const isOwn = policy.register === null
  const copy = (): PolicyDraft => {
    const draft = draftOf(policy)
    const ja = draft.ja === '' ? '' : text.package.copyOf.ja({ name: draft.ja })
    return { ...draft, en: text.package.copyOf.en({ name: draft.en }), ja }
  }

  async function remove(): Promise<void> {
    const { edit, changes } = removePolicy(store.getState(), policy.id)
    const done = await conductor.editStudy(edit, changes)
    if (done.ok) onChoose(null)
    else setWhy(done.error.map(({ problem }) => problemSentence(problem, language)).join(' '))
  }

  return (
    <div className="policy-actions">
      <Button
        icon={isOn ? 'stop' : 'run'}
        onClick={() => conductor.setStrengths(scenario, [{ policy: policy.id, strength: isOn ? 0 : given || 1 }])}
      >
        {isOn ? text.editor.switchOff : text.editor.switchOn}
      </Button>
      <Button icon="copy" onClick={() => setForm({ draft: copy(), id: null })}>
        {text.editor.duplicate}
      </Button>
      {isOwn ? (
        <>
          <Button icon="settings" onClick={() => setForm({ draft: draftOf(policy), id: policy.id })}>
            {text.editor.edit}
          </Button>
          <Button icon="close" onClick={() => void remove()}>
            {text.editor.remove}
          </Button>
        </>
      ) : null}
      {why === null ? null : (
        <Notice tone="bad" onDismiss={() => setWhy(null)}>
          {why}
        </Notice>
      )}
      {form === null ? null : (
        <PolicyForm
          {...{ store, conductor, outline, scenario }}
          {...form}
          onClose={() => setForm(null)}
          onStated={(id) => {
            setForm(null)
            onChoose(id)
          }}
        />
      )}
    </div>
  )
}
