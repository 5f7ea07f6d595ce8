import type { GwpSet, Problem, Rule } from '#model'
import type { EngineFailure, EngineTrouble, PreparedScenario, StudyOutline } from '#worker'
import type { OpenFailure } from '../host/host.ts'

/** The whole state of the window, types only. Slices fill it; components read it through selectors. */
export interface State {
  readonly study: StudyState
  /** A study that was not opened for its problems; what was open before is as it was. */
  readonly refused: RefusedStudy | null
  /** The scenario that levers move and single-scenario charts show. */
  readonly scenario: string | null
  /** Scenarios side by side, in the order chosen. */
  readonly compared: readonly string[]
  /** What is asked instead of the scenario's own rule and the study's own warming potentials; null: their own. */
  readonly rule: Rule | null
  readonly gwp: GwpSet | null
  /** Levers moved by the person: value by address, by scenario; what is not there is as the study has it. */
  readonly levers: Readonly<Record<string, Levers>>
  readonly history: EditHistory
  readonly runs: Readonly<Record<string, ScenarioRun>>
  readonly place: PlaceId
  readonly language: 'en' | 'ja'
  readonly theme: 'system' | 'light' | 'dark'
  readonly notices: readonly Notice[]
}

export type PlaceId = 'overview' | 'sectors' | 'policies' | 'compare' | 'data'

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
  /** `waiting`: never run. `stale`: the results are of older inputs than the levers say. */
  readonly status: 'waiting' | 'current' | 'stale' | 'failed'
  /** Values by variable, a number a year; of the last run that ended well. */
  readonly series: ReadonlyMap<string, Float64Array>
  readonly milliseconds: number | null
  readonly balanceGap: number | null
  readonly shortages: readonly Problem[]
  readonly resultHash: string | null
  readonly failure: EngineFailure | EngineTrouble | null
}

/** One step of undo: levers of a scenario as they were and as they became; undefined is as the study has it. */
export interface Edit {
  readonly scenario: string
  readonly changes: readonly {
    readonly address: string
    readonly from: number | undefined
    readonly to: number | undefined
  }[]
}

export interface EditHistory {
  readonly past: readonly Edit[]
  readonly future: readonly Edit[]
}

/** Something to be told once, until it is put away. */
export type Notice =
  | {
      readonly id: number
      readonly kind:
        'engine-restarted' | 'engine-lost' | 'saved' | 'not-saved' | 'copied' | 'not-copied' | 'restored' | 'not-kept'
      readonly detail: string
    }
  | { readonly id: number; readonly kind: 'not-opened'; readonly failure: OpenFailure }
