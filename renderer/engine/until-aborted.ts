import type { Result } from '#model'

/** The answer, or `cancelled` the moment the signal is raised: a worker in the middle of a run hears of it later. */
export function untilAborted<T>(
  answer: Promise<T>,
  signal: AbortSignal | undefined,
  cancel: () => void = () => undefined,
): Promise<T | Result<never, { readonly kind: 'cancelled' }>> {
  if (signal === undefined) return answer
  return new Promise((resolve) => {
    const stop = (): void => {
      cancel()
      resolve({ ok: false, error: { kind: 'cancelled' } })
    }
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    void answer.then((given) => {
      signal.removeEventListener('abort', stop)
      resolve(given)
    })
  })
}
