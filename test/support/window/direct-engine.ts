import { createEngineService } from '../../../model/worker/engine-service.ts'
import type { EngineApi } from '../../../model/worker/protocol.ts'
import type { Connection } from '../../../model/worker/connection.ts'

/** An engine of this thread, each of its workers a service that can be killed. */
export interface DirectEngine {
  readonly connect: () => Connection
  /** How many workers have begun. */
  readonly begun: () => number
  /** Kills the worker of the moment; what it was asked is never answered. */
  readonly kill: (reason: string) => void
}

/** Workers whose calls may be changed: `calls` gets the service and says what answers in its place. */
export function directEngine(calls: (service: EngineApi) => EngineApi = (service) => service): DirectEngine {
  let begun = 0
  let killNow: (reason: string) => void = () => undefined
  return {
    begun: () => begun,
    kill: (reason) => killNow(reason),
    connect() {
      begun += 1
      const api = calls(createEngineService(() => performance.now()))
      const died = new Promise<string>((resolve) => (killNow = resolve))
      return { api, died, terminate: () => undefined }
    },
  }
}
