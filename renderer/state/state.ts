import type {
  ChangeOfEmissions,
  DesignProblem,
  GoalAnswer,
  GwpSet,
  PolicyConflict,
  PolicyEffects,
  Problem,
  Rule,
  RunFailure,
  StudyEdits,
  LeverEffects,
  SweptPrices,
} from '#model'
import type {
  EffectsRequest,
  EngineFailure,
  EngineTrouble,
  GoalRequest,
  PreparedScenario,
  StudyOutline,
  PotentialReply,
  PotentialRequest,
  PricingReply,
  PricingRequest,
  Selection,
  SweepRequest,
  YearOfRun,
} from '#worker'
import type { Forms } from './forms.ts'
import type { JournalFailure, OpenFailure, SaveFailure } from '../host/host.ts'

/** The whole state of the window, types only. Slices fill it; components read it through selectors. */
export interface State {
  readonly study: StudyState
  /** A study that was not opened for its problems; what was open before is as it was. */
  readonly refused: RefusedStudy | null
  /** The scenario that levers move and single-scenario charts show. */
  readonly scenario: string | null
  /** The scenario that others are measured against, as chosen; null: of each scenario its own. */
  readonly baseline: string | null
  /** Scenarios side by side, in the order chosen. */
  readonly compared: readonly string[]
  /** What is asked instead of the scenario's own rule and the study's own warming potentials; null: their own. */
  readonly rule: Rule | null
  readonly gwp: GwpSet | null
  /** Levers moved by the person: value by address, by scenario; what is not there is as the study has it. */
  readonly levers: Readonly<Record<string, Levers>>
  /** Levers as the file of the study has them: those of its last saving, none before. */
  readonly saved: Readonly<Record<string, Levers>>
  /** Policies and packages of the person's own, beside those of the study's files; and as they were last saved. */
  readonly edits: StudyEdits
  readonly savedEdits: StudyEdits
  /** Edits are kept on this machine; not where another window has the study open. */
  readonly isKept: boolean
  readonly history: EditHistory
  readonly runs: Readonly<Record<string, ScenarioRun>>
  /** Questions of many runs, and what was answered. */
  readonly questions: Questions
  /** How questions are set; a form nobody has touched is not there. */
  readonly forms: Partial<Forms>
  readonly place: PlaceId
  readonly language: 'en' | 'ja'
  readonly theme: 'system' | 'light' | 'dark'
  readonly notices: readonly Notice[]
}

export type PlaceId = 'overview' | 'sectors' | 'policies' | 'compare' | 'effects' | 'data'

export type Levers = Readonly<Record<string, number>>

export interface RefusedStudy {
  readonly name: string
  readonly problems: readonly Problem[]
}

export type StudyState =
  | { readonly status: 'none' }
  | { readonly status: 'opening'; readonly name: string }
  | { readonly status: 'failed'; readonly name: string; readonly failure: OpenFailure }
  | {
      readonly status: 'open'
      readonly name: string
      readonly outline: StudyOutline
      readonly warnings: readonly Problem[]
    }

/** One scenario's newest results, and how they stand to its inputs. */
export interface ScenarioRun {
  readonly prepared: PreparedScenario | null
  /**
   * `waiting`: never run. `stale`: the results are of older inputs than the levers say. `cancelled`: as `stale`, and nothing
   * is under way, since the person stopped it.
   */
  readonly status: 'waiting' | 'current' | 'stale' | 'failed' | 'cancelled'
  /** Values by variable, a number a year; of the last run that ended well. */
  readonly series: ReadonlyMap<string, Float64Array>
  readonly milliseconds: number | null
  readonly balanceGap: number | null
  readonly shortages: readonly Problem[]
  /** Policies that cannot both have their way, as the levers stood. */
  readonly conflicts: readonly PolicyConflict[]
  /** Whether levers stood otherwise than the study has them. */
  readonly isMoved: boolean
  readonly resultHash: string | null
  readonly failure: EngineFailure | EngineTrouble | null
}

/** A lever of a scenario as it was and as it became; undefined is as the study has it. */
export interface LeverChange {
  readonly scenario: string
  readonly address: string
  readonly from: number | undefined
  readonly to: number | undefined
}

/** One step of undo: levers, and where the study itself was edited what it was and what it became. */
export interface Edit {
  readonly changes: readonly LeverChange[]
  readonly study: { readonly from: StudyEdits; readonly to: StudyEdits } | null
}

export interface EditHistory {
  readonly past: readonly Edit[]
  readonly future: readonly Edit[]
}

/** Something to be told once, until it is put away. */
export type Notice =
  | {
      readonly id: number
      readonly kind: 'engine-restarted' | 'engine-lost' | 'saved' | 'restored' | 'not-restored' | 'open-elsewhere'
      readonly detail: string
    }
  | { readonly id: number; readonly kind: 'not-opened'; readonly failure: OpenFailure }
  | { readonly id: number; readonly kind: 'not-saved'; readonly file: string; readonly failure: SaveFailure }
  | { readonly id: number; readonly kind: 'not-kept'; readonly failure: JournalFailure }

/** What made emissions differ between two years of runs, and by which factors it is told. */
export interface ChangeRequest {
  readonly from: YearOfRun
  readonly to: YearOfRun
  readonly by: 'kaya' | 'sector'
}

/** Why a question has no answer; `failure` is that of a run, `problems` those of the study or of what was asked. */
export interface QuestionFailure {
  readonly kind: string
  readonly problems?: readonly (Problem | DesignProblem)[]
  readonly failure?: RunFailure
}

/** How a question stands; the answer before stays until there is another. */
export interface Question<Request, Answer> {
  /** What is being worked at. */
  readonly working: {
    readonly request: Request
    /** Runs that are done, and all there will be; null where that is not known. */
    readonly done: number
    readonly total: number | null
    /** Milliseconds to go at the pace so far; null before it can be told. */
    readonly timeLeft: number | null
  } | null
  readonly answered: { readonly request: Request; readonly answer: Answer } | null
  /** Why the last question has no answer. */
  readonly failure: { readonly request: Request; readonly error: QuestionFailure } | null
}

/** Questions of many runs, by their name. */
export interface Questions {
  readonly effects: Question<EffectsRequest, PolicyEffects>
  readonly goal: Question<GoalRequest, GoalAnswer>
  readonly sweep: Question<SweepRequest, SweptPrices>
  readonly leverEffects: Question<Selection, LeverEffects>
  readonly pricing: Question<PricingRequest, PricingReply>
  readonly potential: Question<PotentialRequest, PotentialReply>
  readonly change: Question<ChangeRequest, ChangeOfEmissions>
}
