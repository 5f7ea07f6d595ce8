import type { ReactElement } from 'react'
import { REACH_OF_POLICY } from '#model'
import type { StudyOutline } from '#worker'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { PolicyDraft } from './policy-draft.ts'
import { choicesOf, isMixing, listsOf } from './policy-fields.ts'
import { TargetPicker } from './TargetPicker.tsx'

interface Props {
  readonly outline: StudyOutline
  readonly practices: readonly { readonly kind: string; readonly target: string }[]
  readonly draft: PolicyDraft
  readonly errorOf: (field: string) => string | undefined
  readonly onChange: (changes: Partial<PolicyDraft>) => void
}

/** What a policy of its kind reaches: lists of what it names, and what only few kinds have. */
export function PolicyTargets({ outline, practices, draft, errorOf, onChange }: Props): ReactElement {
  const text = useText().policies.editor
  const language = useLanguage()
  const { kind, lists } = draft
  const must = REACH_OF_POLICY[kind]
  const carriers = choicesOf('commodities', kind, outline, practices, language)
  return (
    <>
      <div className="policy-form-row">
        {listsOf(kind).map((list) => (
          <TargetPicker
            key={`${kind} ${list}`}
            label={text.lists[list]}
            hint={
              must.some((one) => one === list) ? (must.length > 1 ? text.oneOfThese : text.atLeastOne) : text.leftOut
            }
            choices={choicesOf(list, kind, outline, practices, language)}
            chosen={lists[list]}
            error={errorOf(list)}
            onChange={(chosen) => onChange({ lists: { ...lists, [list]: chosen } })}
          />
        ))}
      </div>
      {isMixing(kind) ? (
        <Select
          label={text.by}
          value={draft.by}
          error={errorOf('by')}
          options={[{ value: '', label: text.noneChosen }, ...carriers.map(({ id, label }) => ({ value: id, label }))]}
          onChange={(by) => onChange({ by })}
        />
      ) : null}
      {kind === 'jcm-programme' ? (
        <TextField
          size="number"
          label={text.creditShare}
          hint={text.creditShareHint}
          value={draft.creditShare}
          error={errorOf('credit_share')}
          onChange={(creditShare) => onChange({ creditShare })}
        />
      ) : null}
      {kind === 'emission-cap' ? (
        <div className="policy-form-row">
          <TextField
            size="number"
            label={text.priceFloor}
            value={draft.priceFloor}
            error={errorOf('price_floor')}
            onChange={(priceFloor) => onChange({ priceFloor })}
          />
          <TextField
            size="number"
            label={text.priceCeiling}
            value={draft.priceCeiling}
            error={errorOf('price_ceiling')}
            onChange={(priceCeiling) => onChange({ priceCeiling })}
          />
        </div>
      ) : null}
    </>
  )
}
