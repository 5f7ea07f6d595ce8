import { proxy } from 'comlink'
import type {
  ExplainFailure,
  Explanation,
  Reconciliation,
  ReconcileFailure,
  Result,
  RunDocument,
  SourceRegister,
} from '#model'
import type {
  EnergyAnswer,
  EngineApi,
  EngineFailure,
  PreparedScenario,
  Progress,
  RunAnswer,
  RunInput,
  RunRequest,
  SectorAnswer,
  Selection,
  UnknownSector,
  UnknownYear,
} from '#worker'
import type { Connection } from './connection.ts'
import { watchSilence } from './watch-silence.ts'

/** The worker stopped before it answered; another has been started with the same study. */
export interface EngineDied {
  readonly kind: 'engine-died'
  readonly reason: string
}

type Answer<T, E = never> = Promise<Result<T, EngineFailure | EngineDied | E>>

export interface Asked {
  readonly signal?: AbortSignal
  readonly progress?: (progress: Progress) => void
}

/** The engine as the window uses it. Every call answers, even if its worker dies. */
export interface EngineClient {
  open: (
    files: Parameters<EngineApi['open']>[0],
  ) => Promise<Awaited<ReturnType<EngineApi['open']>> | Result<never, EngineDied>>
  prepare: (selection: Selection) => Answer<PreparedScenario>
  run: (request: RunRequest, asked?: Asked) => Answer<RunAnswer>
  resultHash: (input: RunInput, asked?: Asked) => Answer<string>
  document: (input: RunInput, asked?: Asked) => Answer<RunDocument>
  explain: (input: RunInput, variable: string, year: number) => Answer<Explanation, ExplainFailure>
  sector: (selection: Selection, sector: string) => Answer<SectorAnswer, UnknownSector>
  energy: (input: RunInput, year: number, asked?: Asked) => Answer<EnergyAnswer, UnknownYear>
  sources: () => Answer<SourceRegister>
  reconciliation: () => Answer<Reconciliation, ReconcileFailure>
  /** Told of every restart with its reason; returns the way to stop being told. */
  onRestart: (listener: (reason: string) => void) => () => void
  close: () => void
}

/** An engine that has said nothing for so long, while asked, counts as dead. */
const SILENCE_MS = 20_000

export function createEngineClient(connect: () => Connection, silence = SILENCE_MS): EngineClient {
  const listeners = new Set<(reason: string) => void>()
  let files: Parameters<EngineApi['open']>[0] | null = null
  let calls = 0
  let isClosed = false
  let current = begin()

  function begin(): Connection {
    const connection = connect()
    void connection.died.then((reason) => {
      if (connection === current) restart(reason)
    })
    return connection
  }

  function restart(reason: string): void {
    if (isClosed) return
    current.terminate()
    current = begin()
    if (files !== null) void current.api.open(files)
    for (const listener of listeners) listener(reason)
  }

  /** Asks the worker of this moment; whatever comes first counts: its answer, its death, or a silence too long. */
  async function ask<T>(
    question: (api: EngineApi, heard: () => void) => Promise<T>,
  ): Promise<T | Result<never, EngineDied>> {
    const connection = current
    const watch = watchSilence(silence)
    const gone = Promise.race([connection.died, watch.silent]).then((reason): Result<never, EngineDied> => {
      if (connection === current) restart(reason)
      return { ok: false, error: { kind: 'engine-died', reason } }
    })
    try {
      return await Promise.race([question(connection.api, watch.heard), gone])
    } finally {
      watch.stop()
    }
  }

  /** A call with a number, so that it can be cancelled. */
  const numbered = <T>(
    { signal, progress }: Asked,
    question: (api: EngineApi, call: number, progress: ((progress: Progress) => void) | null) => Promise<T>,
  ) => {
    const call = ++calls
    return ask(async (api, heard) => {
      const cancel = () => void api.cancel(call)
      signal?.addEventListener('abort', cancel, { once: true })
      if (signal?.aborted) cancel()
      const told =
        progress &&
        proxy((step: Progress) => {
          heard()
          progress(step)
        })
      try {
        return await question(api, call, told ?? null)
      } finally {
        signal?.removeEventListener('abort', cancel)
      }
    })
  }

  return {
    open(given) {
      files = given
      return ask((api) => api.open(given))
    },
    prepare: (selection) => ask((api) => api.prepare(selection)),
    run: (request, asked = {}) => numbered(asked, (api, call, progress) => api.run(call, request, progress)),
    resultHash: (input, asked = {}) => numbered(asked, (api, call) => api.resultHash(call, input)),
    document: (input, asked = {}) => numbered(asked, (api, call) => api.document(call, input)),
    explain: (input, variable, year) => numbered({}, (api, call) => api.explain(call, input, variable, year)),
    sector: (selection, sector) => ask((api) => api.sector(selection, sector)),
    energy: (input, year, asked = {}) => numbered(asked, (api, call) => api.energy(call, input, year)),
    sources: () => ask((api) => api.sources()),
    reconciliation: () => ask((api) => api.reconciliation()),
    onRestart(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      isClosed = true
      current.terminate()
    },
  }
}
