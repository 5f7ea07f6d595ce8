import type {
  BaseYearCalibration,
  CapAnswer,
  ChangeOfEmissions,
  CoalitionFailure,
  EffectsProgress,
  DecompositionBy,
  DecompositionFailure,
  EffectsQuestion,
  EmissionAccount,
  GoalAnswer,
  GoalFailure,
  GoalProgress,
  GoalQuestion,
  ForecastErrors,
  ForecastRuns,
  InventoryComparison,
  GameFailure,
  Grouping,
  LpSolver,
  ObservedKnowledge,
  Player,
  PolicyEffects,
  PlausibilityReport,
  Problem,
  Reconciliation,
  ReconcileFailure,
  Result,
  PricingAnswer,
  PricingFailure,
  PricingProgress,
  PricingQuestion,
  RunFailure,
  SourceRegister,
} from '#model'
import type { EnginePool } from '#worker'
import type { ConflictFacts } from '#messages'
import type { EffectsFailure, EffectsRequest, EngineTrouble } from '#worker'
import type { StudyFile } from '../files/study-folder.ts'

/**
 * What the commands need of `#model`, and no more: `main.ts` hands them the real one, a test a literal. Networks, runs
 * and workspaces are passed back to the engine as they came.
 */
export interface Engine {
  loadStudy(
    files: readonly StudyFile[],
  ): Result<{ readonly study: StudyView; readonly warnings: readonly Problem[] }, readonly Problem[]>
  resolveScenario(study: StudyView, id: string): Result<object, readonly Problem[]>
  compileNetwork(resolved: object, options: EngineOptions): Result<NetworkView, readonly Problem[]>
  /** Whether a run of the network needs the solver, and the solver: loaded when first asked for. */
  needsSolver(network: object): boolean
  loadSolver(): Promise<LpSolver>
  /** Engines in threads, each with the solver, for many runs. */
  openPool(): EnginePool
  createWorkspace(network: object, solver: LpSolver | null): object
  initialSlots(network: object): Float64Array
  runYears(network: object, slots: Float64Array, workspace: object): Generator<Progress, RunOutcome>
  /** All reported variables, and those of detail that fit a pattern. */
  results(network: object, run: object, patterns: readonly string[] | null): Results
  runDocument(network: object, run: object): RunDocument
  /** Version of what a run of the network, as it was compiled, is made of. */
  inputHash(network: object): string
  /** Warnings of a price under a rule by which nobody who buys weighs it. */
  unweighedPrice(network: object): readonly Problem[]
  /** Warnings of a scenario: policies that move nothing under its rule, caps that cannot be held under it. */
  ruleWarnings(network: object): readonly Problem[]
  /** Warnings of a run: what it could not supply. */
  shortagesOf(network: object, run: object): readonly Problem[]
  /** Warnings of a run: policies that cannot all have their way. */
  policyConflictProblems(network: object, run: object): readonly Problem[]
  explain(network: object, run: object, variable: string, year: number): Result<Explanation, ExplainFailure>
  differenceBetween(study: StudyView, from: string, to: string): readonly Difference[]
  reconcile(study: StudyView): Result<Reconciliation, ReconcileFailure>
  reconciledTable(reconciliation: Reconciliation): string
  sourceRegister(study: StudyView): SourceRegister
  forecastErrors(study: StudyView, runs: ForecastRuns): ForecastErrors
  inventoryComparison(study: StudyView, results: Results): InventoryComparison
  baseYearCalibration(network: object, run: object, results: Results): BaseYearCalibration
  policyGame(
    study: StudyView,
    scenario: string,
    against: string,
    grouping: Grouping,
    options: EngineOptions,
  ): Result<GameView, GameFailure>
  policyEffects(
    game: GameView,
    question: EffectsQuestion,
    solver: LpSolver | null,
  ): Generator<EffectsProgress, Result<PolicyEffects, CoalitionFailure>>
  emissionAccount(network: object, run: object, year: number): EmissionAccount
  changeOfEmissions(
    from: EmissionAccount,
    to: EmissionAccount,
    by: DecompositionBy,
  ): Result<ChangeOfEmissions, DecompositionFailure>
  goalProblem(study: StudyView, question: GoalQuestion, options: EngineOptions): Result<GoalView, GoalFailure>
  seekGoal(problem: GoalView, solver: LpSolver | null): Generator<GoalProgress, Result<GoalAnswer, RunFailure>>
  capProblem(
    study: StudyView,
    scenario: string,
    targets: readonly string[],
    options: EngineOptions,
  ): Result<GoalView, GoalFailure>
  seekCap(problem: GoalView, solver: LpSolver | null): Generator<GoalProgress, Result<CapAnswer, RunFailure>>
  pricingProblem(
    study: StudyView,
    question: PricingQuestion,
    options: EngineOptions,
  ): Result<PricingView, PricingFailure>
  priceCarbon(
    problem: PricingView,
    solver: LpSolver | null,
  ): Generator<PricingProgress, Result<PricingAnswer, RunFailure>>
  /** How many runs a question needs. */
  effectsWork(game: GameView, question: EffectsQuestion): { readonly total: number }
  /** As `policyEffects`, on threads of this machine; null where the host can start none. */
  readonly threads: Threads | null
  plausibilityOfRun(network: object, run: object): PlausibilityReport
  /** Factor from one unit to another; null where they do not measure the same. */
  convert(from: string, to: string): number | null
}

/** A goal as the command line sees it. */
export interface GoalView {
  readonly network: { readonly rule: string; readonly gwpSet: string }
}

/** A design of a carbon price as the command line sees it. */
export interface PricingView {
  readonly priced: GoalView
}

/** Engines in threads of their own. */
export interface Threads {
  policyEffects(
    files: readonly StudyFile[],
    request: EffectsRequest,
    options: { readonly signal: AbortSignal; readonly progress: (progress: EffectsProgress) => void },
  ): Promise<Result<PolicyEffects, EffectsFailure | EngineTrouble>>
}

/** A game of policies as the command line sees it: who takes part, and under which rule. */
export interface GameView {
  readonly players: readonly Player[]
  readonly network: { readonly rule: string; readonly gwpSet: string }
  readonly baseline: { readonly rule: string; readonly gwpSet: string }
}

/** A compiled scenario: by which rule and which warming potentials it runs. */
export interface NetworkView {
  readonly rule: 'prescribed' | 'logit' | 'least-cost'
  readonly gwpSet: 'AR4' | 'AR5' | 'AR6'
}

export interface EngineOptions {
  readonly rule?: 'prescribed' | 'logit' | 'least-cost'
  readonly gwp?: 'AR4' | 'AR5' | 'AR6'
  readonly observed?: ObservedKnowledge
}

export interface Progress {
  readonly year: number
  readonly done: number
  readonly total: number
}

export type RunOutcome =
  | { readonly ok: true; readonly run: object }
  /** Of a run that stopped, the years before the one of the failure hold. */
  | { readonly ok: false; readonly failure: RunFailureView; readonly run: object }

/** Why a run ended without a result; the facts differ by kind. */
export interface RunFailureView {
  readonly kind: string
  readonly year?: number
  /** Of an infeasible year: the constraints that cannot hold together. */
  readonly conflict?: readonly ConflictFacts[]
}

export interface SectorView {
  readonly id: string
  readonly label: Label
  readonly category: string
  readonly iamc: string
}

interface Label {
  readonly en: string
  readonly ja: string
}

/** The parts of a loaded study that the command line shows. */
export interface StudyView {
  readonly id: string
  readonly formatVersion: number
  readonly country: {
    readonly iso3: string
    readonly name: Label
    readonly baseYear: number
    readonly lastObservedYear: number
    readonly endYear: number
  }
  readonly sources: readonly { readonly id: string; readonly title: string; readonly publisher: string }[]
  readonly sectors: readonly SectorView[]
  readonly technologies: readonly { readonly id: string; readonly label: Label }[]
  readonly commodities: readonly { readonly id: string; readonly label: Label }[]
  readonly scenarios: readonly {
    readonly id: string
    readonly label: Label
    readonly parent: string | null
    readonly measures: 'none' | 'with' | 'with-additional' | null
  }[]
  /** Reasons that the study states for what lies outside; the Japanese one may be empty. */
  readonly findings: readonly { readonly reason: string; readonly reasonJa: string }[]
  readonly history: readonly {
    readonly variable: string
    readonly unit: string
    readonly point: { readonly year: number; readonly value: number; readonly source: string }
  }[]
  readonly targets: readonly {
    readonly id: string
    readonly label: Label
    readonly variable: string
    readonly unit: string
    readonly point: { readonly year: number; readonly value: number }
  }[]
}

export interface ResultSeries {
  readonly variable: string
  readonly region: string
  readonly unit: string
  /** CRT category of an emission row. */
  readonly category?: string
  readonly values: readonly (number | null)[]
  /** Why values are null (IPCC notation key). */
  readonly notation?: string
  /** A factor of the study brings a part of it to an inventory. */
  readonly scaled?: true
}

/** What a table shows of a run. */
export interface Results {
  readonly scenario: string
  readonly rule: string
  readonly gwp: string
  readonly years: readonly number[]
  readonly series: readonly ResultSeries[]
}

/** `shirube.run/1` as the engine gives it: results with what they were made of. Its hashes take longer than the run. */
export interface RunDocument extends Results {
  readonly schema: 'shirube.run/1'
  readonly ok: true
  readonly engine: string
  readonly study: { readonly id: string; readonly formatVersion: number }
  readonly objective?: number
  readonly inputHash: string
  readonly resultHash: string
  readonly problems: readonly Problem[]
}

export interface Explanation {
  readonly variable: string
  readonly year: number
  readonly value: number
  readonly unit: string
  /** Over the names of the inputs. */
  readonly formula: string
  readonly inputs: readonly ExplainedInput[]
  /** What decides beside the formula, by name; null where the formula says it all. */
  readonly algorithm: string | null
  /** What of the value is brought to an inventory. */
  readonly scalings: readonly ScalingView[]
}

export interface ScalingView {
  readonly source: string
  readonly gas: string
  readonly categories: readonly string[]
  readonly factor: number
  readonly figure: NonNullable<ExplainedInput['figure']>
}

export interface ExplainedInput {
  readonly name: string
  readonly label: string
  /** The label part by part: names of the study, words of the model. */
  readonly parts: readonly (string | { readonly en: string; readonly ja: string })[]
  readonly value: number
  readonly unit: string
  /** Year that the input is of: often another than the explanation's. */
  readonly year: number
  /** The variable that explains this input further, in its year; null where there is nothing beneath. */
  readonly variable: string | null
  readonly figure: {
    readonly source: string
    readonly dataYear: number | null
    readonly quality: string
    readonly note: string
    readonly given: { readonly value: string; readonly unit: string }
    readonly cell: { readonly file: string; readonly row: number }
  } | null
}

export type ExplainFailure =
  | { readonly kind: 'unknown-variable'; readonly near: readonly string[] }
  | { readonly kind: 'unknown-year'; readonly first: number; readonly last: number }

/** One thing in which a scenario differs from another. */
export interface Difference {
  readonly kind: string
  readonly address: string
  readonly from: string | number | null
  readonly to: string | number | null
  readonly unit: string | null
}
