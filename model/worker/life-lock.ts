/**
 * A worker that ends without a word (closed by itself, killed by the system) is missed at once by a lock: it holds one of
 * its own name as long as it lives, and whoever waits for that lock gets it the moment the worker is gone, however that
 * came about. A worker that computes for long keeps it, so that there is no false alarm. Where there are no locks (a page
 * of an insecure origin), silence is waited for.
 */

/** What is needed of a page's `navigator.locks`. */
interface Locks {
  readonly request: (name: string, held: () => unknown) => Promise<unknown>
}

/** What a worker tells its page once it holds the lock of its name. No call of the engine looks like it. */
export const HOLDS_LOCK = 'engine-holds-its-lock'

/** Holds the lock of a worker's name for as long as the worker lives. */
export function holdWhileAlive(name: string, locks: Locks | undefined, tell: (message: string) => void): void {
  void locks?.request(name, () => {
    tell(HOLDS_LOCK)
    return new Promise(() => undefined)
  })
}

/** Resolves when the worker that holds the lock of a name is gone; asked only once the worker has told that it holds it. */
export async function untilLockFree(name: string, locks: Locks | undefined): Promise<void> {
  await (locks === undefined ? new Promise(() => undefined) : locks.request(name, () => undefined))
}
