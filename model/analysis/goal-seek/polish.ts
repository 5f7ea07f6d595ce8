import type { SeekQuestion, SeekRecord } from './seek-record.ts'

const HALVINGS = 14

/**
 * Draws the point that meets the targets towards the start and towards the nearest point that just misses them, as far
 * as the targets still hold and the objective falls, by halving.
 */
export function* polish({ start }: SeekQuestion, record: SeekRecord): Generator<void, void> {
  for (const goal of [record.missed()?.point, start]) {
    const from = record.met()?.point
    if (goal === undefined || from === undefined) continue
    let low = 0
    let high = 1
    for (let halving = 0; halving < HALVINGS; halving++) {
      const share = halving === 0 ? 1 : (low + high) / 2
      const point = from.map((value, j) => value + share * (goal[j]! - value))
      const before = record.met()
      record.try(point)
      yield
      if (record.met() !== before) low = share
      else high = share
      if (low === 1) break
    }
  }
}
