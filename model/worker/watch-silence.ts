/** Questions that may stay without an answer, one after another, before a worker counts as dead. */
const MOST_UNANSWERED = 4

/**
 * Asks a worker now and then whether it lives, and says so when it has not answered for a while. Turns are counted, not
 * time, so that a machine that slept, or a page whose timers were held back, does not take its own silence for the
 * worker's.
 */
export function watchSilence(milliseconds: number, isAlive: () => Promise<unknown>, silent: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let unanswered = 0

  function turn(): void {
    if (unanswered === MOST_UNANSWERED) return silent()
    unanswered += 1
    isAlive().then(
      () => (unanswered = 0),
      () => undefined,
    )
    timer = setTimeout(turn, milliseconds / MOST_UNANSWERED)
  }

  return {
    start(): void {
      unanswered = 0
      timer = setTimeout(turn, milliseconds / MOST_UNANSWERED)
    },
    stop: (): void => clearTimeout(timer),
  }
}
