import { wrap } from 'comlink'
import type { EngineApi } from '#worker'

/** One engine in one worker. */
export interface Connection {
  readonly api: EngineApi
  /** Resolves, with the reason, when the worker can answer no more. */
  readonly died: Promise<string>
  terminate(): void
}

/** Starts an engine in a worker of this page. */
export function connectWorker(): Connection {
  const worker = new Worker(new URL('../../model/worker/engine.worker.ts', import.meta.url), {
    type: 'module',
    name: 'engine',
  })
  const died = new Promise<string>((resolve) => {
    worker.addEventListener('error', (event) => resolve(event.message || 'error'))
    worker.addEventListener('messageerror', () => resolve('messageerror'))
  })
  const api = wrap<EngineApi>(worker)
  return { api, died, terminate: () => worker.terminate() }
}
