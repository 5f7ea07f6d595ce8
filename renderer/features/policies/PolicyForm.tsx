import { type ReactElement, useEffect, useId, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { problemSentence, unitText } from '#messages'
import { QUALITIES } from '#model'
import type { StudyOutline } from '#worker'
import { freeId } from '../../state/edit-study.ts'
import type { PlacedProblem } from '../../state/study-editor.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { PlaceProps } from '../place-props.ts'
import { statePolicy } from './package-edits.ts'
import { type DraftFault, type PolicyDraft, statedOf } from './policy-draft.ts'
import { unitsOf } from './policy-fields.ts'
import { PolicyTargets } from './PolicyTargets.tsx'
import { ProvisionEditor } from './ProvisionEditor.tsx'

interface Props extends Pick<PlaceProps, 'store' | 'conductor'> {
  readonly outline: StudyOutline
  readonly scenario: string
  readonly draft: PolicyDraft
  /** The policy that is stated otherwise; null where a new one is made. */
  readonly id: string | null
  readonly onClose: () => void
  readonly onStated: (policy: string) => void
}

/** A policy without a legal act, as a form: what it is called, what it does to what, how much, when, and whence the number. */
export function PolicyForm(props: Props): ReactElement {
  const { store, conductor, outline, scenario, id, onClose, onStated } = props
  const form = useId()
  const fields = useRef<HTMLFormElement>(null)
  const { policies, levers, figures } = useText()
  const text = policies.editor
  const language = useLanguage()
  const [draft, setDraft] = useState(props.draft)
  const [faults, setFaults] = useState<ReadonlyMap<string, DraftFault>>(new Map())
  const [problems, setProblems] = useState<readonly PlacedProblem[]>([])
  const [isWorking, setIsWorking] = useState(false)
  const practices = useStore(store, ({ runs }) => runs[scenario]?.prepared?.practices ?? NO_PRACTICES)
  const put = (changes: Partial<PolicyDraft>): void => setDraft((before) => ({ ...before, ...changes }))
  const units = unitsOf(draft, outline)
  const unit = draft.unit === '' ? (units[0] ?? '%') : draft.unit

  const errorOf = (field: string): string | undefined => {
    const fault = faults.get(field)
    if (fault !== undefined) return text.faults[fault]
    const found = problems.find(({ at }) => at !== null && keyOf(at) === field)
    if (found === undefined) return undefined
    // The field names itself: the sentence of the files would name their column.
    return found.problem.kind === 'missing-provenance' ? text.faults.needed : problemSentence(found.problem, language)
  }
  const elsewhere = problems.filter(({ at }) => at === null || !SHOWN.test(keyOf(at)))

  // What is wrong may lie out of sight: the first of it takes the focus, which brings it there.
  useEffect(() => {
    if (faults.size > 0 || problems.length > 0) fields.current?.querySelector<HTMLElement>(WRONG)?.focus()
  }, [faults, problems])

  async function state(): Promise<void> {
    const taken = new Set(outline.policies.map((policy) => policy.id))
    const own = id ?? freeId(draft.en, 'policy', taken)
    const stated = statedOf({ ...draft, unit }, own)
    setFaults(stated.faults)
    setProblems([])
    if (stated.faults.size > 0) return
    setIsWorking(true)
    const { edit, changes } = statePolicy(store.getState(), scenario, stated.policy, id === null)
    const done = await conductor.editStudy(edit, changes)
    setIsWorking(false)
    if (done.ok) onStated(own)
    else setProblems(done.error)
  }

  return (
    <Dialog
      open
      size="wide"
      heading={id === null ? text.newPolicy : text.editPolicy}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button look="primary" type="submit" form={form} disabled={isWorking}>
            {id === null ? text.add : text.keep}
          </Button>
        </>
      }
    >
      <form
        ref={fields}
        id={form}
        className="policy-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void state()
        }}
      >
        {elsewhere.length === 0 ? null : (
          <div tabIndex={-1} data-wrong>
            <Notice tone="bad">
              <ul>
                {elsewhere.map(({ problem }, at) => (
                  <li key={at}>{problemSentence(problem, language)}</li>
                ))}
              </ul>
            </Notice>
          </div>
        )}
        <div className="policy-form-row">
          <TextField
            label={text.nameEn}
            required
            value={draft.en}
            error={errorOf('label')}
            onChange={(en) => put({ en })}
          />
          <TextField label={text.nameJa} value={draft.ja} onChange={(ja) => put({ ja })} />
        </div>
        <Select
          label={text.kind}
          hint={levers.sentences[draft.kind]}
          value={draft.kind}
          options={(Object.keys(levers.kinds) as (typeof draft.kind)[]).map((value) => ({
            value,
            label: levers.kinds[value],
          }))}
          onChange={(kind) => put({ kind, unit: '' })}
        />
        <PolicyTargets {...{ outline, practices, draft, errorOf }} onChange={put} />
        <div className="policy-form-row">
          <Field field="start" size="number" label={levers.start} {...{ draft, errorOf, put }} />
          <Field field="end" size="number" label={levers.end} hint={text.openEnd} {...{ draft, errorOf, put }} />
          <Field field="rampYears" size="number" label={levers.ramp} hint={text.noRamp} {...{ draft, errorOf, put }} />
          <Select
            label={text.unit}
            value={unit}
            error={errorOf('0.unit')}
            options={[...new Set([unit, ...units])].map((value) => ({ value, label: unitText(value, language) }))}
            onChange={(next) => put({ unit: next })}
          />
        </div>
        <ProvisionEditor points={draft.points} unit={unit} errorOf={errorOf} onChange={(points) => put({ points })} />
        <div className="policy-form-row">
          <Select
            label={levers.source}
            value={draft.source}
            error={errorOf('0.source')}
            options={[
              ...(draft.source === '' ? [{ value: '', label: text.noneChosen }] : []),
              ...outline.sources.map(({ id: value, title }) => ({ value, label: title })),
            ]}
            onChange={(source) => put({ source })}
          />
          <Select
            label={text.quality}
            value={draft.quality}
            error={errorOf('0.quality')}
            options={QUALITIES.map((value) => ({ value, label: figures.qualities[value] }))}
            onChange={(quality) => put({ quality })}
          />
          <Field
            field="dataYear"
            size="number"
            label={text.dataYear}
            hint={text.dataYearHint}
            {...{ draft, errorOf, put }}
          />
        </div>
        <TextField
          label={text.note}
          hint={text.noteHint}
          size="lines"
          value={draft.note}
          error={errorOf('0.note')}
          onChange={(note) => put({ note })}
        />
      </form>
    </Dialog>
  )
}

/** What takes the focus where something is wrong: a control, or what concerns no field. */
const WRONG = '[aria-invalid="true"], [data-wrong] input, [data-wrong][tabindex]'

const NO_PRACTICES: readonly { readonly kind: string; readonly target: string }[] = []

/** Fields of a draft that are a number, and what the files call each. */
const NUMBERS = { start: 'start', end: 'end', rampYears: 'ramp_years', dataYear: 'data_year' } as const

interface NumberFieldProps {
  readonly field: keyof typeof NUMBERS
  readonly label: string
  readonly hint?: string
  readonly size: 'number'
  readonly draft: PolicyDraft
  readonly errorOf: (field: string) => string | undefined
  readonly put: (changes: Partial<PolicyDraft>) => void
}

function Field({ field, label, hint, size, draft, errorOf, put }: NumberFieldProps): ReactElement {
  const name = NUMBERS[field]
  return (
    <TextField
      {...{ label, hint, size }}
      value={draft[field]}
      error={errorOf(name) ?? errorOf(`0.${name}`)}
      onChange={(value) => put({ [field]: value })}
    />
  )
}

/** A field of a problem as the form calls it: what concerns all points is shown once, with the first. */
function keyOf({ field, point }: NonNullable<PlacedProblem['at']>): string {
  if (point === null) return field
  return ['year', 'value', 'low', 'high'].includes(field) ? `${point}.${field}` : `0.${field}`
}

/** Fields beside which the form says what is wrong. */
const SHOWN =
  /^(label|start|end|ramp_years|sectors|technologies|commodities|services|activities|gases|removals|by|credit_share|price_floor|price_ceiling|points|\d+\.(year|value|low|high)|0\.(unit|source|quality|data_year|note))$/
