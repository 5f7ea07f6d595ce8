/**
 * What a host asks of an engine in a worker, and what comes back: plain data, numbers in one transferred array. A failure
 * is an answer, never a thrown error, since an error loses its fields on the way.
 */
import type {
  ChangeOfEmissions,
  CoalitionFailure,
  DecompositionBy,
  DecompositionFailure,
  Difference,
  EffectsQuestion,
  EnergyBalanceTable,
  EnergyFlows,
  Explanation,
  ExplainFailure,
  GameFailure,
  Grouping,
  GoalAnswer,
  GoalFailure,
  GoalProgress,
  GoalQuestion,
  LeverEffects,
  PolicyConflict,
  PolicyEffects,
  Potential,
  PricingAnswer,
  PricingDesign,
  PricingFailure,
  Problem,
  ReconcileFailure,
  Reconciliation,
  Result,
  Rule,
  RunDocument,
  RunFailure,
  RunRemark,
  SectorVariables,
  SourceRegister,
  StudyFile,
  SweptPrices,
  TechnologyFigure,
  GwpSet,
} from '#model'
import type { StudyOutline } from './study-outline.ts'

/** A scenario under a rule and warming potentials; null takes the scenario's own rule, the study's own set. */
export interface Selection {
  readonly scenario: string
  readonly rule: Rule | null
  readonly gwp: GwpSet | null
  /** With the lever on the price of carbon that `priceLever` sets. */
  readonly priced?: true
}

/** A selection with its levers: slots by address, where they differ from the study's. */
export interface RunInput extends Selection {
  readonly levers: Readonly<Record<string, number>>
}

export interface OpenedStudy {
  readonly outline: StudyOutline
  readonly warnings: readonly Problem[]
}

/** A result that a run of this scenario reports. */
export interface VariableInfo {
  readonly name: string
  readonly unit: string
  readonly category: string | null
}

export interface PreparedScenario {
  readonly rule: Rule
  readonly gwp: GwpSet
  readonly years: readonly number[]
  readonly variables: readonly VariableInfo[]
  /** Levers of the scenario as the study sets them: strength, start, end and ramp of each policy, by address. */
  readonly levers: Readonly<Record<string, number>>
  /** What practices of sector modules may act on: item by kind of policy. */
  readonly practices: readonly { readonly kind: string; readonly target: string }[]
}

/** Why a question to a scenario has no answer. */
export type EngineFailure =
  | { readonly kind: 'no-study' }
  | { readonly kind: 'study-has-problems'; readonly problems: readonly Problem[] }
  /** The rule is solved as a programme, and the host of this engine has no solver, or could not load it for a reason. */
  | { readonly kind: 'solver-missing'; readonly rule: Rule; readonly reason: string | null }
  | { readonly kind: 'run-failed'; readonly failure: RunFailure }
  | { readonly kind: 'unknown-lever'; readonly addresses: readonly string[] }
  | { readonly kind: 'unknown-variable'; readonly names: readonly string[] }
  | { readonly kind: 'cancelled' }

export interface RunRequest extends RunInput {
  /**
   * Names of the variables to give, details included; null for every reported one, in the order of
   * `PreparedScenario.variables`.
   */
  readonly variables: readonly string[] | null
}

export interface RunAnswer {
  /** `[variable * years + t]`; NaN where there is no number. */
  readonly values: Float64Array
  /** Milliseconds that the run took, without the way to the worker. */
  readonly milliseconds: number
  /** Greatest gap of any balance, relative to its terms. */
  readonly balanceGap: number
  readonly shortages: readonly Problem[]
  /** Policies that cannot both have their way; looked for in a run of every reported variable alone. */
  readonly conflicts: readonly PolicyConflict[]
}

/** A sector as a scenario has it: the variables to ask for, and every figure of its technologies. */
export interface SectorAnswer {
  readonly variables: SectorVariables
  readonly figures: readonly TechnologyFigure[]
}

/** One year's energy: as a table, and as flows. */
export interface EnergyAnswer {
  readonly table: EnergyBalanceTable
  readonly flows: EnergyFlows
}

export interface UnknownSector {
  readonly kind: 'unknown-sector'
  readonly sector: string
}

export interface UnknownYear {
  readonly kind: 'unknown-year'
  readonly first: number
  readonly last: number
}

export interface Progress {
  readonly done: number
  readonly total: number
}

/** What each policy of a scenario does against another one, and how it is found; levers are the first scenario's. */
export interface EffectsRequest extends RunInput, EffectsQuestion {
  readonly against: string
  readonly grouping: Grouping
}

/** What whoever gives out the runs of a question about effects has to know. */
export interface EffectsPlan {
  readonly total: number
  /** Numbers that each run yields. */
  readonly size: number
  /** Numbers of the runs with which the parts begin that a worker is given at a time: rising, the first 0. */
  readonly starts: readonly number[]
}

/** Some of the runs that a question about effects needs. */
export interface CoalitionAnswer {
  /** `[run * size + place]`. */
  readonly yields: Float64Array
  /** What is to be said of some of the runs. */
  readonly remarks: readonly RunRemark[]
}

export type EffectsFailure =
  EngineFailure | GameFailure | { readonly kind: 'coalition-failed'; readonly found: CoalitionFailure }

/** A goal, the rule and warming potentials under which it is sought, and the levers it begins from. */
export interface GoalRequest extends Omit<RunInput, 'scenario'> {
  readonly question: GoalQuestion
}

/** A scenario, as its levers stand, at rising prices of carbon: USD per t CO2e, the first nought. */
export interface SweepRequest extends RunInput {
  readonly year: number
  readonly prices: readonly number[]
}

/** Why there is no curve: under prescribed shares nobody chooses, and a price moves nothing. */
export type SweepFailure = EngineFailure | UnknownYear | { readonly kind: 'price-moves-nothing' }

/** A scenario, as its levers stand, with a price on carbon of a design. */
export interface PricingRequest extends RunInput {
  readonly design: PricingDesign
}

export interface PricingReply {
  readonly answer: PricingAnswer
  readonly rule: Rule
  readonly gwp: GwpSet
}

/** The measures of a scenario, as its levers stand, in a year; against null, the same scenario without any policy. */
export interface PotentialRequest extends RunInput {
  readonly against: string | null
  readonly grouping: Grouping
  readonly year: number
}

export interface PotentialReply {
  readonly potential: Potential
  readonly rule: Rule
  readonly gwp: GwpSet
}

/** A scenario, as its levers stand, in a year. */
export interface YearOfRun {
  readonly input: RunInput
  readonly year: number
}

/** What a run is made of, to be told from others by. */
export interface RunIdentity {
  readonly rule: Rule
  readonly gwp: GwpSet
  /** SHA-256 of the engine, the study, the scenario and its levers. */
  readonly inputHash: string
}

/** Calls of the engine. `call` names a call for `cancel`; progress comes at most once a frame. */
export interface EngineApi {
  open(files: readonly StudyFile[]): Promise<Result<OpenedStudy, readonly Problem[]>>
  /** Every problem of a study that is not to be opened; never ok. */
  check(files: readonly StudyFile[]): Promise<Result<never, readonly Problem[]>>
  prepare(selection: Selection): Promise<Result<PreparedScenario, EngineFailure>>
  run(
    call: number,
    request: RunRequest,
    progress: ((progress: Progress) => void) | null,
  ): Promise<Result<RunAnswer, EngineFailure>>
  /** What a run of this input is made of, that of its document without running it. */
  identify(input: RunInput): Promise<Result<RunIdentity, EngineFailure>>
  /** SHA-256 of the results, that of the run's document without the rest of it. */
  resultHash(call: number, input: RunInput): Promise<Result<string, EngineFailure>>
  /** The same document as the command line's, with its hashes. */
  document(call: number, input: RunInput): Promise<Result<RunDocument, EngineFailure>>
  explain(
    call: number,
    input: RunInput,
    variable: string,
    year: number,
  ): Promise<Result<Explanation, EngineFailure | ExplainFailure>>
  /** How many runs a question about effects needs; it is made ready for them. */
  planEffects(call: number, request: EffectsRequest): Promise<Result<EffectsPlan, EffectsFailure>>
  /** Runs `first` to `first + count - 1` of those that a question about effects needs (`effectsWork`). */
  coalitions(
    call: number,
    request: EffectsRequest,
    first: number,
    count: number,
  ): Promise<Result<CoalitionAnswer, EffectsFailure>>
  /**
   * Puts the runs of a question about effects together.
   *
   * @param yields `[run * size + place]`
   * @param remarks what is to be said of some of the runs
   */
  reportEffects(
    call: number,
    request: EffectsRequest,
    yields: Float64Array,
    remarks: readonly RunRemark[],
  ): Promise<Result<PolicyEffects, EffectsFailure>>
  /** In what a scenario differs from another, both as their levers stand. */
  differences(from: RunInput, to: RunInput): Promise<Result<readonly Difference[], EngineFailure>>
  sector(selection: Selection, sector: string): Promise<Result<SectorAnswer, EngineFailure | UnknownSector>>
  energy(call: number, input: RunInput, year: number): Promise<Result<EnergyAnswer, EngineFailure | UnknownYear>>
  goal(
    call: number,
    request: GoalRequest,
    progress: ((progress: GoalProgress) => void) | null,
  ): Promise<Result<GoalAnswer, EngineFailure | GoalFailure>>
  /** What each sector abates in a year by price of carbon; a run of the whole horizon for every price. */
  sweep(
    call: number,
    request: SweepRequest,
    progress: ((progress: Progress) => void) | null,
  ): Promise<Result<SweptPrices, SweepFailure>>
  /** What the lever of each policy can do from where the study has it, the greatest first. */
  leverEffects(
    call: number,
    selection: Selection,
    progress: ((progress: Progress) => void) | null,
  ): Promise<Result<LeverEffects, EngineFailure>>
  /** What a price on carbon covers, brings in and costs whom, and the trading system that comes to the same. */
  pricing(
    call: number,
    request: PricingRequest,
    progress: ((progress: Progress) => void) | null,
  ): Promise<Result<PricingReply, EngineFailure | PricingFailure>>
  /** What each measure abates and costs in a year, by sector, and how far all of them go to the targets of the year. */
  potential(
    call: number,
    request: PotentialRequest,
    progress: ((progress: Progress) => void) | null,
  ): Promise<Result<PotentialReply, EffectsFailure | UnknownYear>>
  /** What moved emissions from one year of a run to another, of the same scenario or of two. */
  change(
    call: number,
    from: YearOfRun,
    to: YearOfRun,
    by: DecompositionBy,
  ): Promise<Result<ChangeOfEmissions, EngineFailure | UnknownYear | DecompositionFailure>>
  sources(): Promise<Result<SourceRegister, EngineFailure>>
  reconciliation(): Promise<Result<Reconciliation, EngineFailure | ReconcileFailure>>
  cancel(call: number): Promise<void>
  /** Answers at the next turn of the event loop, whatever else is being worked at. */
  isAlive(): Promise<true>
}
