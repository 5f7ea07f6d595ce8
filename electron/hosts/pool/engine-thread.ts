import { type MessagePort, workerData } from 'node:worker_threads'
import { createEngineService, transferring } from '#worker'
import { expose } from 'comlink'
import { loadHighs } from '../solver/load-highs.ts'

/** What a thread is given when it starts: the port on which its engine answers. */
export interface ThreadData {
  readonly port: MessagePort
}

const { port } = workerData as ThreadData
expose(transferring(createEngineService(() => performance.now(), loadHighs)), port)
