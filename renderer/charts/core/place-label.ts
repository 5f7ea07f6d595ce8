import type { Rect } from './frame.ts'

/** What a label must not cover (`solid`), should rather not cover (`lines`, as points close together), and stay within. */
export interface Surroundings {
  readonly solid: readonly Rect[]
  readonly lines: readonly (readonly [x: number, y: number])[]
  readonly bounds: Rect
}

const directions: readonly (readonly [number, number])[] = [
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, 0],
]

/** Whether two rectangles share more than an edge. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

const isWithin = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

/** Where a label goes, and what that costs: its distance, and six for every point of a line that it covers. */
export interface LabelPlace {
  readonly rect: Rect
  readonly cost: number
}

/**
 * Where a label of the given size goes best beside the point (x, y): of eight directions at growing distances, the
 * place that covers the fewest points of lines and is nearest, and covers nothing solid. Null if there is none.
 */
export function placeLabel(
  x: number,
  y: number,
  { width, height }: Pick<Rect, 'width' | 'height'>,
  around: Surroundings,
): LabelPlace | null {
  let best: LabelPlace | null = null
  for (const distance of [9, 16, 26, 38, 52, 70, 92, 118, 150]) {
    for (const [dx, dy] of directions) {
      const candidate = {
        x: x + dx * distance * (dy === 0 ? 1 : 0.6) + (dx === 0 ? -width / 2 : dx < 0 ? -width : 0),
        y: y + dy * distance * (dx === 0 ? 1 : 0.6) + (dy === 0 ? -height / 2 : dy < 0 ? -height : 0),
        width,
        height,
      }
      if (!isWithin(candidate, around.bounds)) continue
      if (around.solid.some((rect) => overlaps(candidate, rect))) continue
      const cost = distance + 6 * covered(candidate, around.lines)
      if (best === null || cost < best.cost) best = { rect: candidate, cost }
    }
  }
  return best
}

/** How many of the points lie within the rectangle or two pixels outside it. */
export function covered(rect: Rect, points: Surroundings['lines']): number {
  let count = 0
  for (const [x, y] of points) {
    if (x > rect.x - 2 && x < rect.x + rect.width + 2 && y > rect.y - 2 && y < rect.y + rect.height + 2) count++
  }
  return count
}
