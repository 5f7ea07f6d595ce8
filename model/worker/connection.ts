import type { EngineApi } from './protocol.ts'

/** One engine in one worker, in whatever way its host starts workers. */
export interface Connection {
  readonly api: EngineApi
  /** Resolves, with the reason, when the worker can answer no more. */
  readonly died: Promise<string>
  terminate(): void
}
