import type { EngineClient } from './engine-client.ts'

/** A run that takes its time, as the window shows it. */
export interface LongWork {
  readonly scenario: string
  /** Years that are solved, and all there are; both nought before the first is. */
  readonly done: number
  readonly total: number
  /** Milliseconds to go at the pace so far; null before it can be told, and when all are solved. */
  readonly timeLeft: number | null
  readonly cancel: () => void
}

/** Work that can be seen and stopped. */
export interface WatchedWork {
  /** The same engine, whose whole runs are watched. */
  readonly client: EngineClient
  /** The run that has lasted longest; null while none lasts long. */
  readonly current: () => LongWork | null
  readonly subscribe: (changed: () => void) => () => void
}

/** A run that ends sooner is not shown: it would only flicker. Milliseconds. */
const LONG_MS = 500

/**
 * A run that begins so soon after a long one, its scenario prepared, is the next of a round of every scenario, and is
 * shown at once; the end of the one before is shown until then. Milliseconds.
 */
const NEXT_MS = 1_000

interface Running {
  readonly began: number
  readonly work: LongWork
}

/**
 * Watches whole runs. Runs under a moving lever are left alone: they are short, and each watch costs a channel to the
 * worker.
 */
export function watchWork(client: EngineClient, clock: () => number = () => performance.now()): WatchedWork {
  const listeners = new Set<() => void>()
  const long = new Map<symbol, Running>()
  let current: LongWork | null = null
  /** While it runs, the long run that has ended may have a next one. */
  let between: ReturnType<typeof setTimeout> | undefined

  function publish(): void {
    const [first] = [...long.values()].sort((a, b) => a.began - b.began)
    const next = first?.work ?? null
    if (next === current) return
    clearTimeout(between)
    between = undefined
    current = next
    for (const listener of [...listeners]) listener()
  }

  const run: EngineClient['run'] = async (request, asked = {}) => {
    if (request.variables !== null) return client.run(request, asked)
    const key = Symbol('run')
    const stop = new AbortController()
    const abort = (): void => stop.abort()
    asked.signal?.addEventListener('abort', abort, { once: true })
    if (asked.signal?.aborted === true) stop.abort()
    const began = clock()
    let progress = { done: 0, total: 0 }
    const show = (): void => {
      const { done, total } = progress
      const timeLeft = done === 0 || done === total ? null : ((clock() - began) / done) * (total - done)
      const { scenario } = request
      long.set(key, { began, work: { scenario, done, total, timeLeft, cancel: () => stop.abort() } })
      publish()
    }
    if (between !== undefined) show()
    const timer = setTimeout(show, LONG_MS)
    try {
      return await client.run(request, {
        signal: stop.signal,
        progress: (next) => {
          progress = next
          if (long.has(key)) show()
          asked.progress?.(next)
        },
      })
    } finally {
      clearTimeout(timer)
      // The signal may live as long as the window: nothing of a run that has ended stays with it.
      asked.signal?.removeEventListener('abort', abort)
      const wasStopped = stop.signal.aborted
      if (long.delete(key)) {
        if (long.size > 0 || wasStopped) publish()
        else between = setTimeout(publish, NEXT_MS)
      }
    }
  }

  return {
    client: { ...client, run },
    current: () => current,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}
