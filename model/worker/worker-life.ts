import type { Result } from '#model'
import type { Connection } from './connection.ts'
import type { EngineApi } from './protocol.ts'
import { watchSilence } from './watch-silence.ts'

/**
 * Why the engine itself, not the study, left a question without an answer. `engine-died`: its worker stopped, and another
 * has begun. `engine-lost`: workers stop again and again, and none is begun any more. `engine-bug`: a defect of ours.
 */
export interface EngineTrouble {
  readonly kind: 'engine-died' | 'engine-lost' | 'engine-bug'
  readonly reason: string
}

export const inTrouble = (kind: EngineTrouble['kind'], reason: string): Result<never, EngineTrouble> => ({
  ok: false,
  error: { kind, reason },
})

/** The life of one worker: each question to it has an answer, at the latest when it dies. */
export interface WorkerLife {
  ask: <T>(question: (api: EngineApi) => Promise<T>) => Promise<T | Result<never, EngineTrouble>>
  end: (reason: string) => void
}

/** `ended` is told once, with the reason, unless it was this side that ended the life. */
export function beginLife(
  { api, died, terminate }: Connection,
  silence: number,
  ended: (reason: string) => void,
): WorkerLife {
  /** What lets a question fall when the worker dies. Nothing stays here of a question that was answered. */
  const open = new Set<(reason: string) => void>()
  let over: string | null = null
  const watch = watchSilence(
    silence,
    () => api.isAlive(),
    () => fall('silent'),
  )
  void died.then(fall)

  function end(reason: string): void {
    over ??= reason
    watch.stop()
    terminate()
    for (const drop of [...open]) drop(reason)
  }

  function fall(reason: string): void {
    if (over !== null) return
    over = reason
    ended(reason)
    end(reason)
  }

  return {
    end,
    ask: (question) =>
      new Promise((resolve) => {
        if (over !== null) return resolve(inTrouble('engine-died', over))
        const drop = (reason: string): void => settle(inTrouble('engine-died', reason))
        const settle = (answer: Parameters<typeof resolve>[0]): void => {
          open.delete(drop)
          if (open.size === 0) watch.stop()
          resolve(answer)
        }
        if (open.size === 0) watch.start()
        open.add(drop)
        question(api).then(settle, (error: unknown) => settle(inTrouble('engine-bug', String(error))))
      }),
  }
}
