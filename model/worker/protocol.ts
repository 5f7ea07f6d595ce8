/**
 * What a host asks of an engine in a worker, and what comes back: plain data, numbers in one transferred array. A failure
 * is an answer, never a thrown error, since an error loses its fields on the way.
 */
import type {
  EnergyBalanceTable,
  EnergyFlows,
  Explanation,
  ExplainFailure,
  Problem,
  ReconcileFailure,
  Reconciliation,
  Result,
  Rule,
  RunDocument,
  RunFailure,
  SectorVariables,
  SourceRegister,
  StudyFile,
  TechnologyFigure,
  GwpSet,
} from '#model'
import type { StudyOutline } from './study-outline.ts'

/** A scenario under a rule and warming potentials; null takes the scenario's own rule, the study's own set. */
export interface Selection {
  readonly scenario: string
  readonly rule: Rule | null
  readonly gwp: GwpSet | null
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
}

/** Why a question to a scenario has no answer. */
export type EngineFailure =
  | { readonly kind: 'no-study' }
  | { readonly kind: 'study-has-problems'; readonly problems: readonly Problem[] }
  /** The rule is solved as a programme, and the host of this engine has no solver. */
  | { readonly kind: 'solver-missing'; readonly rule: Rule }
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
  sector(selection: Selection, sector: string): Promise<Result<SectorAnswer, EngineFailure | UnknownSector>>
  energy(call: number, input: RunInput, year: number): Promise<Result<EnergyAnswer, EngineFailure | UnknownYear>>
  sources(): Promise<Result<SourceRegister, EngineFailure>>
  reconciliation(): Promise<Result<Reconciliation, EngineFailure | ReconcileFailure>>
  cancel(call: number): Promise<void>
  /** Answers at the next turn of the event loop, whatever else is being worked at. */
  isAlive(): Promise<true>
}
