import { proxy } from 'comlink'
import type {
  Difference,
  ExplainFailure,
  Explanation,
  Problem,
  Reconciliation,
  ReconcileFailure,
  Result,
  RunDocument,
  SourceRegister,
  StudyFile,
} from '#model'
import type {
  Connection,
  EnergyAnswer,
  EngineApi,
  EngineFailure,
  EngineTrouble,
  OpenedStudy,
  PreparedScenario,
  Progress,
  RunAnswer,
  RunIdentity,
  RunInput,
  RunRequest,
  SectorAnswer,
  Selection,
  WorkerLife,
  UnknownSector,
  UnknownYear,
} from '#worker'
import { beginLife, inTrouble } from '#worker'
import { untilAborted } from './until-aborted.ts'

type Answer<T, E = never> = Promise<Result<T, EngineFailure | EngineTrouble | E>>

export interface Asked<Step = Progress> {
  readonly signal?: AbortSignal
  readonly progress?: (progress: Step) => void
}

/** A worker stopped: another has begun with the same study, or none will. */
export interface EngineStop {
  readonly kind: 'engine-restarted' | 'engine-lost'
  readonly reason: string
}

/** The engine as the window uses it. Every call answers, even if its worker dies; one that is aborted, at once. */
export interface EngineClient {
  open: (files: readonly StudyFile[]) => Promise<Result<OpenedStudy, readonly Problem[] | EngineTrouble>>
  check: (files: readonly StudyFile[]) => Promise<Result<never, readonly Problem[] | EngineTrouble>>
  prepare: (selection: Selection) => Answer<PreparedScenario>
  run: (request: RunRequest, asked?: Asked) => Answer<RunAnswer>
  identify: (input: RunInput) => Answer<RunIdentity>
  resultHash: (input: RunInput, asked?: Asked) => Answer<string>
  document: (input: RunInput, asked?: Asked) => Answer<RunDocument>
  explain: (input: RunInput, variable: string, year: number) => Answer<Explanation, ExplainFailure>
  differences: (from: RunInput, to: RunInput) => Answer<readonly Difference[]>
  sector: (selection: Selection, sector: string) => Answer<SectorAnswer, UnknownSector>
  energy: (input: RunInput, year: number, asked?: Asked) => Answer<EnergyAnswer, UnknownYear>
  sources: () => Answer<SourceRegister>
  reconciliation: () => Answer<Reconciliation, ReconcileFailure>
  /** Told of every worker that stopped; returns the way to stop being told. */
  onStop: (listener: (stop: EngineStop) => void) => () => void
  close: () => void
}

/** How long a worker may say nothing while asked, and how many may stop within how long before none is begun. */
export const PATIENCE = { silence: 20_000, stops: 3, within: 60_000 } as const
export type Patience = { readonly [name in keyof typeof PATIENCE]: number }

export function createEngineClient(connect: () => Connection, patience: Patience = PATIENCE): EngineClient {
  const listeners = new Set<(stop: EngineStop) => void>()
  /** The study that was opened last; a new worker is given it. */
  let files: readonly StudyFile[] | null = null
  let stops: number[] = []
  let calls = 0
  let life: WorkerLife | null = begin()

  function begin(): WorkerLife {
    return beginLife(connect(), patience.silence, restart)
  }

  function restart(reason: string): void {
    const now = performance.now()
    stops = [...stops.filter((at) => now - at < patience.within), now]
    life = stops.length > patience.stops ? null : begin()
    const study = files
    if (study !== null) void life?.ask((api) => api.open(study))
    const kind = life === null ? 'engine-lost' : 'engine-restarted'
    for (const listener of [...listeners]) listener({ kind, reason })
  }

  const ask = async <T>(question: (api: EngineApi) => Promise<T>): Promise<T | Result<never, EngineTrouble>> =>
    life === null ? inTrouble('engine-lost', 'stopped too often') : life.ask(question)

  /** A call with a number, so that it can be cancelled. */
  function numbered<T>(
    { signal, progress }: Asked,
    question: (api: EngineApi, call: number, progress: ((progress: Progress) => void) | null) => Promise<T>,
  ): Promise<T | Result<never, EngineFailure | EngineTrouble>> {
    const call = ++calls
    const answer = ask((api) => question(api, call, progress === undefined ? null : proxy(progress)))
    return untilAborted(answer, signal, () => void ask((api) => api.cancel(call)))
  }

  return {
    check: (given) => ask((api) => api.check(given)),
    async open(given) {
      // A person who opens a study after all has a worker begun for it.
      if (life === null) {
        stops = []
        life = begin()
      }
      const opened = await ask((api) => api.open(given))
      if (opened.ok) files = given
      return opened
    },
    prepare: (selection) => ask((api) => api.prepare(selection)),
    run: (request, asked = {}) => numbered(asked, (api, call, progress) => api.run(call, request, progress)),
    identify: (input) => ask((api) => api.identify(input)),
    resultHash: (input, asked = {}) => numbered(asked, (api, call) => api.resultHash(call, input)),
    document: (input, asked = {}) => numbered(asked, (api, call) => api.document(call, input)),
    explain: (input, variable, year) => numbered({}, (api, call) => api.explain(call, input, variable, year)),
    differences: (from, to) => ask((api) => api.differences(from, to)),
    sector: (selection, sector) => ask((api) => api.sector(selection, sector)),
    energy: (input, year, asked = {}) => numbered(asked, (api, call) => api.energy(call, input, year)),
    sources: () => ask((api) => api.sources()),
    reconciliation: () => ask((api) => api.reconciliation()),
    onStop(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      life?.end('closed')
      life = null
    },
  }
}
