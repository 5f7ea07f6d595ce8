import type { Axes } from './axes.ts'
import { cleanText } from './clean-text.ts'
import type { ChartFrame } from './chart-spec.ts'
import { longest, type Rect } from './frame.ts'
import { type Place, samplePoints } from './path.ts'
import { covered, overlaps } from './place-label.ts'
import { type Drawing, element, pixels } from './svg.ts'
import { lineHeight, textBlock } from './text-block.ts'
import { textWidth } from './text-width.ts'

const size = 11.5
/** Between the upright line and its words. */
const gap = 5

/** The marked year on the page: where its line stands, and its words beside it. */
export interface YearMark {
  readonly x: number
  readonly label: string
  readonly rect: Rect
}

/**
 * Where a marked year stands: its words at the top of its line, on the right if there is room, else further down or on the
 * left, wherever no mark of a target lies upon them and the fewest of the lines go through them. Null where the year is
 * not within the plot.
 */
export function placeYearMark(
  { plot, x, first, last }: Axes,
  mark: ChartFrame['yearMark'],
  marks: readonly Rect[],
  lines: readonly (readonly Place[])[] = [],
): YearMark | null {
  if (mark === undefined || mark.year <= first || mark.year >= last) return null
  const at = x(mark.year)
  const label = cleanText(mark.label, longest.label)
  const [width, height] = [textWidth(label, size), lineHeight(size)]
  const rows = Math.max(1, Math.floor((plot.height - 1) / height))
  const places = Array.from({ length: rows }, (_, row): Rect[] => {
    const y = plot.y + 1 + row * height
    const right = { x: at + gap, y, width, height }
    const left = { ...right, x: at - gap - width }
    return left.x < plot.x ? [right] : [right, left]
  }).flat()
  const points = samplePoints(lines)
  let best: { readonly rect: Rect; readonly cost: number } | null = null
  for (const rect of places) {
    const cost = (marks.some((one) => overlaps(rect, one)) ? 1 + points.length : 0) + covered(rect, points)
    if (best === null || cost < best.cost) best = { rect, cost }
  }
  return best === null ? null : { x: at, label, rect: best.rect }
}

/** The line of a marked year as points, for labels that are better not struck through by it. */
export const yearMarkLine = ({ plot }: Axes, { x }: YearMark): Place[] => [
  [x, plot.y],
  [x, plot.y + plot.height],
]

/** The dotted line of a marked year with its words. */
export function drawYearMark({ plot, theme }: Axes, { x, label, rect }: YearMark): Drawing {
  return [
    element('path', {
      d: `M${pixels(x)},${pixels(plot.y)}V${pixels(plot.y + plot.height)}`,
      stroke: theme.zero,
      'stroke-width': 1,
      'stroke-dasharray': '2 3',
    }),
    textBlock([label], rect.x, rect.y, { size, colour: theme.faint, halo: theme.paper }),
  ]
}
