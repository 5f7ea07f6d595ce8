import { availableParallelism } from 'node:os'
import { MessageChannel, Worker } from 'node:worker_threads'
import { type Connection, createEnginePool, type EngineApi, type EnginePool } from '#worker'
import { wrap } from 'comlink'
import type { ThreadData } from './engine-thread.ts'

/** Threads that a machine gives a command that waits for them, each with a study and a solver of some 150 MB. */
export const threadCount = (): number => Math.min(4, availableParallelism())

/**
 * Engines in threads of Node, for many runs of one study.
 * @param script `engine-thread.ts` as it was built
 */
export function createThreadPool(script: URL, size = Math.max(1, availableParallelism() - 1)): EnginePool {
  return createEnginePool(() => connectThread(script), size)
}

function connectThread(script: URL): Connection {
  const { port1, port2 } = new MessageChannel()
  const data: ThreadData = { port: port2 }
  const thread = new Worker(script, { workerData: data, transferList: [port2] })
  const died = new Promise<string>((resolve) => {
    thread.once('error', (error) => resolve(String(error)))
    thread.once('exit', (code) => resolve(`exit ${code}`))
  })
  return {
    api: wrap<EngineApi>(port1),
    died,
    terminate() {
      port1.close()
      void thread.terminate()
    },
  }
}
