import { wrap } from 'comlink'
import type { Connection, EngineApi } from '#worker'

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
