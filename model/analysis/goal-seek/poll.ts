import { type SeekRecord, violationOf } from './seek-record.ts'

/** A lever that stands at a bound, and how much farther from the targets its other end is. */
export interface PushedLever {
  readonly lever: number
  readonly bound: 'lower' | 'upper'
  /** In sums of relative shortfalls. */
  readonly worth: number
}

/** How far a lever is moved each way, as a part of its range: to its ends, then by less, where what is nearest lies within. */
const STEPS = [1, 0.5, 0.25] as const
const MOST_SWEEPS_TO_ENDS = 4
/** Of sums of relative shortfalls. */
const NOTHING = 1e-9

/**
 * Moves every lever by itself from the point nearest to the targets, to its ends and by smaller steps, until none brings it
 * nearer or the targets are met. What is left then is nearest as far as one lever at a time can tell.
 */
export function* poll(record: SeekRecord): Generator<void, readonly PushedLever[]> {
  const worth = new Float64Array(record.closest.point.length)
  for (const step of STEPS) {
    for (let sweep = 0; sweep < (step === 1 ? MOST_SWEEPS_TO_ENDS : 1); sweep++) {
      if (!(yield* pollBy(record, step, worth))) break
      if (record.met() !== null) return []
    }
  }
  // Where smaller steps brought it nearer, ends are worth something else.
  yield* pollBy(record, 1, worth)
  if (record.met() !== null) return []
  return Array.from(record.closest.point).flatMap((value, lever) => {
    if ((value !== 0 && value !== 1) || worth[lever]! < 1e-7) return []
    return [{ lever, bound: value === 0 ? ('lower' as const) : ('upper' as const), worth: worth[lever]! }]
  })
}

/** One sweep over the levers by one step; notes what their other ends are worth, and says whether it came nearer. */
function* pollBy(record: SeekRecord, step: number, worth: Float64Array): Generator<void, boolean> {
  const before = violationOf(record.closest.trial)
  for (let j = 0; j < worth.length; j++) {
    for (const side of [-step, step]) {
      const { point, trial } = record.closest
      const moved = Math.min(1, Math.max(0, point[j]! + side))
      if (point[j] === moved) continue
      const there = record.try(point.map((value, k) => (k === j ? moved : value)))
      yield
      if (record.met() !== null) return true
      if (there !== null && step === 1) worth[j] = Math.abs(violationOf(there) - violationOf(trial))
    }
  }
  return violationOf(record.closest.trial) < before - NOTHING
}
