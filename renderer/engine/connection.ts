import { wrap } from 'comlink'
import { type Connection, type EngineApi, HOLDS_LOCK, untilLockFree } from '#worker'

let begun = 0
/** Tells the workers of this page from those of another page of the same origin. */
const page = Math.random().toString(36).slice(2)

/** Starts an engine in a worker of this page. */
export function connectWorker(): Connection {
  begun += 1
  const name = `engine ${page} ${begun}`
  const worker = new Worker(new URL('../../model/worker/engine.worker.ts', import.meta.url), { type: 'module', name })
  const died = new Promise<string>((resolve) => {
    worker.addEventListener('error', (event) => resolve(event.message || 'error'))
    worker.addEventListener('messageerror', () => resolve('messageerror'))
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data === HOLDS_LOCK) void untilLockFree(name, navigator.locks).then(() => resolve('gone'))
    })
  })
  const api = wrap<EngineApi>(worker)
  return { api, died, terminate: () => worker.terminate() }
}
