import { setImmediate } from 'node:timers/promises'
import type { Host } from './host.ts'

/** How long the engine works before the process listens for a signal again: one frame at 60 Hz. */
const sliceMs = 16

/**
 * Runs a generator of the engine to its end. Before the first step, and then at most every 16 ms, the line of progress is
 * drawn and the process gets a turn of its event loop, so that a signal to stop is seen at the next step.
 */
export async function drainSteps<Step, Answer>(
  steps: Generator<Step, Answer>,
  opening: string,
  lineOf: (step: Step) => string,
  host: Host,
): Promise<Answer | 'cancelled'> {
  let sliceEnd = -Infinity
  let line = opening
  for (;;) {
    if (performance.now() >= sliceEnd) {
      host.progress?.(line)
      await setImmediate()
      if (host.signal.aborted) {
        host.progress?.('')
        return 'cancelled'
      }
      sliceEnd = performance.now() + sliceMs
    }
    const turn = steps.next()
    if (!turn.done) {
      line = lineOf(turn.value)
      continue
    }
    host.progress?.('')
    return turn.value
  }
}
