import { pixels } from './svg.ts'

/** A point on the page; null where the value is missing. */
export type Place = readonly [x: number, y: number] | null

/** Consecutive places without a gap. */
export function unbrokenRuns(places: readonly Place[]): (readonly [number, number])[][] {
  const runs: (readonly [number, number])[][] = []
  let run: (readonly [number, number])[] = []
  for (const place of [...places, null]) {
    if (place !== null) {
      run.push(place)
    } else if (run.length > 0) {
      runs.push(run)
      run = []
    }
  }
  return runs
}

const point = ([x, y]: readonly [number, number]): string => `${pixels(x)},${pixels(y)}`

/** Path data of a line through the places, lifted over gaps; a place with gaps on both sides is a dot of zero length. */
export function linePath(places: readonly Place[]): string {
  return unbrokenRuns(places)
    .map((run) => (run.length === 1 ? `M${run.map(point).join('')}h0` : `M${run.map(point).join('L')}`))
    .join('')
}

/** Path data of the band between two edges over the same places across: there along `upper`, back along `lower`. */
export function bandPath(across: readonly number[], upper: readonly number[], lower: readonly number[]): string {
  const there = across.map((x, index) => point([x, upper[index] ?? 0]))
  const back = across.map((x, index) => point([x, lower[index] ?? 0])).reverse()
  return there.length === 0 ? '' : `M${[...there, ...back].join('L')}Z`
}
