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

/** Points along the lines, close enough that no label can slip between two. */
export function samplePoints(lines: readonly (readonly Place[])[]): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = []
  for (const run of lines.flatMap((line) => unbrokenRuns(line))) {
    run.forEach(([x, y], index) => {
      const [x0, y0] = run[index - 1] ?? [x, y]
      const steps = Math.min(400, Math.max(1, Math.ceil(Math.max(Math.abs(x - x0), Math.abs(y - y0)) / 5)))
      for (let k = 1; k <= steps; k++) points.push([x0 + ((x - x0) * k) / steps, y0 + ((y - y0) * k) / steps])
    })
  }
  return points
}
