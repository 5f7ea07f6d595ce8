import type {
  CoalitionFailure,
  DecompositionFailure,
  DesignProblem,
  GameFailure,
  GoalFailure,
  NamedConflict,
  NamedOpponent,
  Problem,
  ReconcileFailure,
  RunFailure,
} from '#model'
import { type CliText, runFailureReason, runFailureSentence } from '#messages'
import type { FileFailure } from '../files/file-failure.ts'
import type { Results, RunFailureView } from './engine.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import type { UsageProblem } from './invocation.ts'
import { commands } from './command-line.ts'
import { usageLine } from './help.ts'
import { nearest } from './nearest.ts'

/** Why there is no plan, where it is not that limits contradict one another. */
export type NoPlan = 'unbounded' | 'time-limit' | 'numerical' | 'no-years'

/** Every way a command can end without its result, as facts. */
export type Failure =
  | { readonly kind: 'usage'; readonly problem: UsageProblem }
  | {
      readonly kind: 'unknown-scenario'
      readonly found: string
      readonly near: readonly string[]
      readonly known: readonly string[]
    }
  | { readonly kind: 'scenario-missing'; readonly option: string; readonly known: readonly string[] }
  | { readonly kind: 'scenario-twice'; readonly found: string }
  /** A scenario that is to be made, and is there. */
  | { readonly kind: 'scenario-there'; readonly found: string }
  | { readonly kind: 'scenario-inherited'; readonly scenario: string; readonly heirs: readonly string[] }
  | { readonly kind: 'name-missing' }
  /** A file without results that say what they were made of. */
  | { readonly kind: 'results-form'; readonly path: string }
  | { readonly kind: 'no-study'; readonly path: string }
  | { readonly kind: 'no-such-variable'; readonly found: string; readonly near: readonly string[] }
  /** A year of the run in which no price is paid yet. */
  | { readonly kind: 'year-before-price'; readonly found: number; readonly first: number; readonly last: number }
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
  /** A folder that a new study would be written over. */
  | { readonly kind: 'study-there'; readonly path: string }
  | { readonly kind: 'unknown-format'; readonly found: string; readonly known: readonly string[] }
  | {
      readonly kind: 'infeasible'
      readonly scenario: string
      readonly conflict: readonly NamedConflict[]
      readonly against: readonly NamedOpponent[]
    }
  | { readonly kind: 'no-plan'; readonly scenario: string; readonly reason: NoPlan }
  | ReconcileFailure
  | Exclude<GameFailure, { readonly kind: 'study-has-problems' }>
  | Exclude<GoalFailure, { readonly kind: 'study-has-problems' }>
  | DecompositionFailure
  | { readonly kind: 'design-wrong'; readonly problems: readonly DesignProblem[] }
  /** Neither two years of one scenario nor two scenarios. */
  | { readonly kind: 'nothing-to-compare' }
  /** The same year of the same scenario twice. */
  | { readonly kind: 'compared-with-itself'; readonly scenario: string; readonly year: number }
  | { readonly kind: 'goal-run-failed'; readonly scenario: string; readonly failure: RunFailure }
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
    case 'scenario-there':
    case 'scenario-inherited':
    case 'name-missing':
    case 'results-form':
    case 'no-such-variable':
    case 'no-such-year':
    case 'year-before-price':
    case 'no-such-document':
    case 'no-policy-differs':
    case 'unknown-policy':
    case 'policy-stays':
    case 'policy-in-two-groups':
    case 'target-form':
    case 'target-unknown':
    case 'target-year':
    case 'target-unit':
    case 'target-twice':
    case 'lever-unknown':
    case 'lever-twice':
    case 'price-moves-nothing':
    case 'cap-holds-nothing':
    case 'cap-cannot-hold':
    case 'no-lever':
    case 'nothing-to-compare':
    case 'compared-with-itself':
    case 'design-wrong':
    case 'group-form':
    case 'osemosys-study':
    case 'rule-not-for-study':
    case 'rule-not-for-command':
    case 'unknown-format':
    case 'study-there':
      return exitCodes.usage
    case 'study-has-problems':
    case 'no-kaya':
    case 'no-balance':
      return exitCodes.studyHasProblems
    case 'run-failed':
    case 'coalition-failed':
    case 'goal-run-failed':
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
    case 'scenario-there':
      return text.scenarios.there(failure)
    case 'scenario-inherited':
      return text.scenarios.inherited(failure)
    case 'name-missing':
      return text.scenarios.nameMissing
    case 'results-form':
      return text.scenarios.resultsForm(failure)
    case 'no-study':
      return text.noStudy(failure)
    case 'no-such-variable':
      return text.noSuchVariable(failure)
    case 'no-such-year':
      return text.noSuchYear(failure)
    case 'year-before-price':
      return text.macc.yearBeforePrice(failure)
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
    case 'policy-stays':
      return text.effects.policyStays(failure)
    case 'policy-in-two-groups':
      return text.effects.policyInTwoGroups(failure)
    case 'group-form':
      return text.effects.groupForm(failure)
    case 'coalition-failed':
      return text.effects.coalitionFailed({
        scenario: failure.scenario,
        members: failure.found.members,
        why: runFailureReason(failure.found.failure.kind, text),
        year: failure.found.failure.year,
      })
    case 'target-form':
      return text.goal.targetForm(failure)
    case 'target-unknown':
      return text.goal.targetUnknown({ ...failure, near: nearest(failure.found, failure.known) })
    case 'target-year':
      return text.goal.targetYear(failure)
    case 'target-unit':
      return text.goal.targetUnit(failure)
    case 'target-twice':
      return text.goal.targetTwice(failure)
    case 'lever-unknown':
      return text.goal.leverUnknown({ found: failure.found, near: nearest(failure.found, failure.known) })
    case 'lever-twice':
      return text.goal.leverTwice(failure)
    case 'price-moves-nothing':
      return text.goal.priceMovesNothing(failure)
    case 'cap-holds-nothing':
      return text.goal.capHoldsNothing(failure)
    case 'cap-cannot-hold':
      return text.goal.capCannotHold(failure)
    case 'no-lever':
      return text.goal.noLever
    case 'nothing-to-compare':
      return text.decompose.nothingToCompare
    case 'compared-with-itself':
      return text.decompose.comparedWithItself(failure)
    case 'design-wrong':
      return failure.problems.map((problem) => designSentence(problem, text)).join('\n')
    case 'no-kaya':
      return text.decompose.noKaya(failure)
    case 'goal-run-failed':
      return runFailureSentence(failure.scenario, failure.failure, text)
    case 'osemosys-study':
      return text.foresight.osemosysStudy(failure)
    case 'rule-not-for-study':
      return text.foresight.ruleNotForStudy(failure)
    case 'rule-not-for-command':
      return text.foresight.ruleNotForCommand(failure)
    case 'unknown-format':
      return text.foresight.unknownFormat(failure)
    case 'study-there':
      return text.template.studyThere(failure)
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
    case 'value-faults':
      return text.valueFaults(problem)
    case 'option-idle':
      return text.optionIdle(problem)
    case 'given-twice':
      return text.givenTwice(problem)
    case 'operand-missing':
      return missingOperand(problem, text)
    case 'operand-unexpected':
      return text.operandUnexpected(problem)
    case 'option-missing':
      return text.optionMissing(problem)
  }
}

function designSentence(problem: DesignProblem, { pricing }: CliText): string {
  switch (problem.kind) {
    case 'sector-unknown':
    case 'gas-unknown':
    case 'exempt-unknown':
      return pricing.unknown[problem.kind]({ ...problem, near: nearest(problem.found, problem.known) })
    case 'nothing-covered':
      return pricing.nothingCovered
    case 'price-year':
      return pricing.priceYear(problem)
  }
}

/** What is missing, with the command line that has it: two scenarios where two are compared. */
function missingOperand(problem: Extract<UsageProblem, { kind: 'operand-missing' }>, text: CliText): string {
  const facts = { ...problem, usage: usageLine(problem.command) }
  return problem.operand === 'SCENARIO' && commands[problem.command].operands.length > 1
    ? text.scenariosMissing(facts)
    : text.operandMissing(facts)
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
    case 'unsafe-archive':
      return text.file.unsafeArchive
    case 'disk-full':
      return text.file.diskFull
  }
}
