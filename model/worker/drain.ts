import { turnOfEvents } from './turn-of-events.ts'

/** How long the engine works before it looks for a message: one frame at 60 Hz. */
const SLICE_MS = 16

/** What whoever drains steps brings: a clock in milliseconds, who is told of steps, and who says that it is to stop. */
export interface Draining<Step> {
  readonly clock: () => number
  readonly progress: ((step: Step) => void) | null
  readonly isCancelled: () => boolean
}

/** Runs steps of the engine to their end, a frame's worth at a time; between two frames messages come in. */
export async function drain<Step, Answer>(
  steps: Generator<Step, Answer>,
  { clock, progress, isCancelled }: Draining<Step>,
): Promise<Answer | 'cancelled'> {
  let sliceEnd = clock() + SLICE_MS
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (clock() < sliceEnd) continue
    progress?.(step.value)
    await turnOfEvents()
    if (isCancelled()) return 'cancelled'
    sliceEnd = clock() + SLICE_MS
  }
}
