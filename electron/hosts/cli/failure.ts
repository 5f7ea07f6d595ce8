import type { CoalitionFailure, GameFailure, NamedConflict, Problem, ReconcileFailure } from '#model'
import { type CliText, conflictPhrases } from '#messages'
import type { FileFailure } from '../files/file-failure.ts'
import type { Results, RunFailureView } from './engine.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import type { UsageProblem } from './invocation.ts'
import { nearest } from './nearest.ts'

/** Why there is no plan, where it is not that limits contradict one another. */
export type NoPlan = 'unbounded' | 'time-limit' | 'numerical' | 'no-years' | 'emission-cap'

/** Every way a command can end without its result, as facts. */
export type Failure =
  | { readonly kind: 'usage'; readonly problem: UsageProblem }
  | {
      readonly kind: 'unknown-scenario'
      readonly found: string
      readonly near: readonly string[]
      readonly known: readonly string[]
    }
  | { readonly kind: 'scenario-missing'; readonly known: readonly string[] }
  | { readonly kind: 'scenario-twice'; readonly found: string }
  | { readonly kind: 'no-study'; readonly path: string }
  | { readonly kind: 'no-such-variable'; readonly found: string; readonly near: readonly string[] }
  | { readonly kind: 'no-such-year'; readonly found: number; readonly first: number; readonly last: number }
  | { readonly kind: 'no-such-document'; readonly found: string; readonly known: readonly string[] }
  | { readonly kind: 'study-has-problems'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'run-failed'
      readonly scenario: string
      readonly failure: RunFailureView
      readonly finished: Results
    }
  | { readonly kind: 'osemosys-study'; readonly command: string }
  | { readonly kind: 'rule-not-for-command'; readonly rule: string; readonly command: string }
  | { readonly kind: 'rule-not-for-study'; readonly rule: string }
  | { readonly kind: 'unknown-format'; readonly found: string; readonly known: readonly string[] }
  | { readonly kind: 'infeasible'; readonly scenario: string; readonly conflict: readonly NamedConflict[] }
  | { readonly kind: 'no-plan'; readonly scenario: string; readonly reason: NoPlan }
  | ReconcileFailure
  | Exclude<GameFailure, { readonly kind: 'study-has-problems' }>
  | { readonly kind: 'group-form'; readonly found: string }
  | { readonly kind: 'coalition-failed'; readonly scenario: string; readonly found: CoalitionFailure }
  | { readonly kind: 'cannot-read'; readonly failure: FileFailure }
  | { readonly kind: 'cannot-write'; readonly failure: FileFailure }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'defect'; readonly message: string }

/** How the process ends after a failure. */
export function exitCodeOf(failure: Failure): ExitCode {
  switch (failure.kind) {
    case 'usage':
    case 'unknown-scenario':
    case 'scenario-missing':
    case 'scenario-twice':
    case 'no-such-variable':
    case 'no-such-year':
    case 'no-such-document':
    case 'no-policy-differs':
    case 'unknown-policy':
    case 'policy-in-two-groups':
    case 'group-form':
    case 'osemosys-study':
    case 'rule-not-for-study':
    case 'rule-not-for-command':
    case 'unknown-format':
      return exitCodes.usage
    case 'study-has-problems':
    case 'no-balance':
      return exitCodes.studyHasProblems
    case 'run-failed':
    case 'coalition-failed':
    case 'infeasible':
    case 'no-plan':
    case 'balance-cannot-close':
      return exitCodes.unmet
    case 'no-study':
    case 'cannot-read':
    case 'cannot-write':
      return exitCodes.inputOutput
    case 'cancelled':
      return exitCodes.cancelled
    case 'defect':
      return exitCodes.defect
  }
}

/** One sentence for the person at the keyboard: what was wrong, and what to do. */
export function sentenceOf(failure: Failure, text: CliText): string {
  switch (failure.kind) {
    case 'usage':
      return usageSentence(failure.problem, text)
    case 'unknown-scenario':
      return text.unknownScenario(failure)
    case 'scenario-missing':
      return text.scenarioMissing(failure)
    case 'scenario-twice':
      return text.scenarioTwice(failure)
    case 'no-study':
      return text.noStudy(failure)
    case 'no-such-variable':
      return text.noSuchVariable(failure)
    case 'no-such-year':
      return text.noSuchYear(failure)
    case 'no-such-document':
      return text.noSuchDocument(failure)
    case 'study-has-problems':
      return text.studyHasProblems({ count: failure.problems.filter(({ severity }) => severity === 'error').length })
    case 'run-failed':
      return runFailureSentence(failure.scenario, failure.failure, text)
    case 'no-policy-differs':
      return text.effects.noPolicyDiffers(failure)
    case 'unknown-policy':
      return text.effects.unknownPolicy({ ...failure, near: nearest(failure.found, failure.known) })
    case 'policy-in-two-groups':
      return text.effects.policyInTwoGroups(failure)
    case 'group-form':
      return text.effects.groupForm(failure)
    case 'coalition-failed':
      return text.effects.coalitionFailed({
        scenario: failure.scenario,
        members: failure.found.members,
        why: reasonOf(failure.found.failure.kind, text),
        year: failure.found.failure.year,
      })
    case 'osemosys-study':
      return text.foresight.osemosysStudy(failure)
    case 'rule-not-for-study':
      return text.foresight.ruleNotForStudy(failure)
    case 'rule-not-for-command':
      return text.foresight.ruleNotForCommand(failure)
    case 'unknown-format':
      return text.foresight.unknownFormat(failure)
    case 'infeasible':
      return text.foresight.infeasible(failure)
    case 'no-plan':
      return text.foresight.noPlan(failure)
    case 'no-balance':
      return text.analysis.reconcile.noBalance
    case 'balance-cannot-close':
      return text.analysis.reconcile.cannotClose(failure)
    case 'cannot-read':
      return text.cannotRead({ path: failure.failure.path, why: fileSentence(failure.failure, text) })
    case 'cannot-write':
      return text.cannotWrite({ path: failure.failure.path, why: fileSentence(failure.failure, text) })
    case 'cancelled':
      return text.cancelled
    case 'defect':
      return text.defect({ message: failure.message })
  }
}

/** A year without a solution is told by the constraints that cannot hold together. */
function runFailureSentence(scenario: string, failure: RunFailureView, text: CliText): string {
  const { kind, year, conflict } = failure
  if (kind === 'infeasible') {
    const phrases = conflictPhrases(conflict ?? [], text.conflicts)
    return text.infeasible({ scenario, year: year ?? 0, phrases })
  }
  const why = reasonOf(kind, text)
  return text.runFailed({ scenario, why, ...(year === undefined ? {} : { year }), facts: factsOf(failure) })
}

/** Why a run stopped, in words; of a kind without words its name. */
function reasonOf(kind: string, text: CliText): string {
  return (text.runFailures as Readonly<Record<string, string>>)[kind] ?? kind.replaceAll('-', ' ')
}

/** What a run's failure says beside its kind and year, as `name value` pairs. */
function factsOf(failure: RunFailureView): string {
  return Object.entries(failure)
    .filter(([name, value]) => name !== 'kind' && name !== 'year' && typeof value !== 'object')
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ')
}

function usageSentence(problem: UsageProblem, text: CliText): string {
  switch (problem.kind) {
    case 'no-command':
      return text.noCommand
    case 'unknown-command':
      return text.unknownCommand(problem)
    case 'unknown-option':
      return text.unknownOption(problem)
    case 'value-missing':
      return text.valueMissing(problem)
    case 'value-unexpected':
      return text.valueUnexpected(problem)
    case 'value-wrong':
      return text.valueWrong(problem)
    case 'given-twice':
      return text.givenTwice(problem)
    case 'operand-missing':
      return text.operandMissing(problem)
    case 'operand-unexpected':
      return text.operandUnexpected(problem)
    case 'option-missing':
      return text.optionMissing(problem)
  }
}

function fileSentence(failure: FileFailure, text: CliText): string {
  switch (failure.kind) {
    case 'too-many-entries':
      return text.file.tooManyEntries(failure)
    case 'too-large':
      return text.file.tooLarge({ megabytes: Math.round(failure.limit / 2 ** 20) })
    case 'system':
      return text.file.system(failure)
    case 'not-found':
      return text.file.notFound
    case 'not-a-folder':
      return text.file.notAFolder
    case 'no-permission':
      return text.file.noPermission
    case 'link':
      return text.file.link
    case 'outside':
      return text.file.outside
    case 'not-a-file':
      return text.file.notAFile
    case 'not-an-archive':
      return text.file.notAnArchive
    case 'damaged-archive':
      return text.file.damagedArchive
    case 'disk-full':
      return text.file.diskFull
  }
}
