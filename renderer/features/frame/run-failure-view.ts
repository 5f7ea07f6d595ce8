import { cliText, conflictPhrases, runFailureReason, windowText, type Language } from '#messages'
import type { Rule } from '#model'
import type { ScenarioRun } from '../../state/state.ts'
import type { Choice } from './frame-view.ts'

type Failure = NonNullable<ScenarioRun['failure']>

/** Why the scenario in sight has no result, and the ways on from there. */
export interface RunFailureView {
  readonly heading: string
  /** Why, in words; before the limits where there are any. */
  readonly why: string
  /** Limits that cannot hold together, each with its quantities. */
  readonly limits: readonly string[]
  readonly remedy: string
  /** Rules to choose instead. */
  readonly rules: readonly Rule[]
  /** Policies among the limits. */
  readonly policies: readonly Choice<string>[]
}

export interface FailedStudy {
  readonly scenario: string
  readonly rule: Rule
  readonly rules: readonly Rule[]
  readonly policies: readonly Choice<string>[]
}

/** A failure in the words of the command line. Limits that are policies go by their names. */
export function runFailureView(failure: Failure, study: FailedStudy, language: Language): RunFailureView {
  const text = windowText(language).frame.failure
  const words = cliText(language)
  const { scenario } = study
  const others = study.rules.filter((rule) => rule !== study.rule)
  const plain = { limits: [], policies: [], rules: others }
  if (failure.kind !== 'run-failed') {
    const why = windowText(language).frame.run.why[failure.kind]
    const isOfRule = failure.kind === 'solver-missing'
    const remedy = isOfRule ? text.remedies['solver-missing'] : text.otherwise
    return { ...plain, heading: text.stopped({ scenario }), why, remedy: remedy ?? '', rules: isOfRule ? others : [] }
  }
  const found = failure.failure
  const remedy = text.remedies[found.kind] ?? text.otherwise
  if (found.kind !== 'infeasible') {
    const why = text.because({ why: runFailureReason(found.kind, words), year: found.year })
    const capped = found.kind === 'cap-needs-least-cost'
    return {
      ...plain,
      heading: text.stopped({ scenario }),
      why,
      remedy,
      rules: capped ? withoutPrescribed(others) : others,
    }
  }
  const nameOf = (subject: string): string => study.policies.find(({ id }) => id === subject)?.label ?? subject
  const named = found.conflict.map((limit) => ({ ...limit, subject: nameOf(limit.subject) }))
  return {
    heading: text.infeasible({ scenario, year: found.year }),
    why: text.together,
    limits: conflictPhrases(named, words.conflicts),
    remedy,
    // Prescribed shares meet no cap.
    rules: found.conflict.some(({ kind }) => kind === 'cap') ? withoutPrescribed(others) : others,
    policies: study.policies.filter(({ id }) => found.conflict.some(({ subject }) => subject === id)),
  }
}

const withoutPrescribed = (rules: readonly Rule[]): readonly Rule[] => rules.filter((rule) => rule !== 'prescribed')
