import { type SeekRecord, violationOf } from './seek-record.ts'

/** A lever that stands at a bound, and how much farther from the targets its other end is. */
export interface PushedLever {
  readonly lever: number
  readonly bound: 'lower' | 'upper'
  /** In sums of relative shortfalls. */
  readonly worth: number
}

const MOST_SWEEPS = 4

/**
 * Tries every lever at either end, from the point nearest to the targets, until none brings it nearer or the targets are
 * met. What is left then is at bounds, as far as one lever at a time can tell.
 */
export function* poll(record: SeekRecord): Generator<void, readonly PushedLever[]> {
  const worth = new Float64Array(record.closest.point.length)
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    const before = violationOf(record.closest.trial)
    for (let j = 0; j < worth.length; j++) {
      for (const end of [0, 1]) {
        const { point, trial } = record.closest
        if (point[j] === end) continue
        const there = record.try(point.map((value, k) => (k === j ? end : value)))
        yield
        if (record.met() !== null) return []
        if (there !== null) worth[j] = Math.abs(violationOf(there) - violationOf(trial))
      }
    }
    if (violationOf(record.closest.trial) > before - 1e-9) break
  }
  return Array.from(record.closest.point).flatMap((value, lever) => {
    if ((value !== 0 && value !== 1) || worth[lever]! < 1e-7) return []
    return [{ lever, bound: value === 0 ? ('lower' as const) : ('upper' as const), worth: worth[lever]! }]
  })
}
