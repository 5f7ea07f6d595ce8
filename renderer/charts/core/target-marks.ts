import type { Axes } from './axes.ts'
import type { TargetMark } from './chart-spec.ts'
import { formatSignificant, formatYear } from './format-number.ts'
import type { Rect } from './frame.ts'
import { targetMarker } from './legend.ts'
import { type Place, samplePoints } from './path.ts'
import { placeLabel } from './place-label.ts'
import { type Drawing, element, pixels } from './svg.ts'
import { lineHeight, textBlock } from './text-block.ts'
import { textWidth } from './text-width.ts'
import type { Theme } from './theme.ts'
import { wrapText } from './wrap-text.ts'
import { type YearMark, yearMarkLine } from './year-mark.ts'

const size = 11.5
/** A name on one line, or on several where that covers less. */
const widths = [208, 120]

/**
 * Targets as diamonds, each with its name, year and value beside it where it covers least. A target for which no free
 * place is left keeps its diamond, with its text as a tooltip.
 */
export function drawTargets(
  targets: readonly TargetMark[],
  axes: Axes,
  lines: readonly (readonly Place[])[],
  yearMark: YearMark | null,
): Drawing {
  const points = samplePoints([...lines, ...rules(axes), ...(yearMark === null ? [] : [yearMarkLine(axes, yearMark)])])
  const marks = targets.map(({ year, value }) => ({ x: axes.x(year), y: axes.y(value) }))
  const solid: Rect[] = [...diamondRects(targets, axes), ...(yearMark === null ? [] : [yearMark.rect])]
  const bounds = { ...axes.plot, y: axes.plot.y + 16, height: axes.plot.height - 16 }
  const around = { solid, lines: points, bounds }
  const parts = targets.map((target, index) => {
    const { x, y } = marks[index] ?? { x: 0, y: 0 }
    const diamond = diamondOf(target, axes)
    const best = widths
      .flatMap((widest) => {
        const text = [...wrapText(target.label, widest, size), endOf(target)]
        const width = Math.max(...text.map((line) => textWidth(line, size)))
        const place = placeLabel(x, y, { width, height: text.length * lineHeight(size) }, around)
        return place === null ? [] : [{ text, ...place }]
      })
      .reduce<{ text: string[]; rect: Rect; cost: number } | null>(
        (least, one) => (least === null || one.cost < least.cost ? one : least),
        null,
      )
    if (best === null) return diamond
    solid.push(best.rect)
    return [tieOf(x, y, best.rect, axes.theme), diamond, drawText(best.text, x, best.rect, axes.theme)]
  })
  return parts
}

/** What the diamonds of targets cover, with a little air. */
export const diamondRects = (targets: readonly TargetMark[], axes: Axes): Rect[] =>
  targets.map(({ year, value }) => ({ x: axes.x(year) - 7, y: axes.y(value) - 7, width: 14, height: 14 }))

/** Targets as diamonds alone, their texts as tooltips. */
export const drawDiamonds = (targets: readonly TargetMark[], axes: Axes): Drawing =>
  targets.map((target) => diamondOf(target, axes))

function diamondOf({ label, year, value }: TargetMark, axes: Axes): Drawing {
  const tooltip = element('title', {}, `${label}: ${endOf({ year, value })}`)
  return element('g', {}, [tooltip, targetMarker(axes.x(year), axes.y(value), axes.theme)])
}

const endOf = ({ year, value }: Pick<TargetMark, 'year' | 'value'>): string =>
  `${formatSignificant(value)} (${formatYear(year)})`

/** Lines of the axes that a label is better not struck through by: zero. */
const rules = ({ plot, y }: Axes): Place[][] => [
  [
    [plot.x, y(0)],
    [plot.x + plot.width, y(0)],
  ],
]

/** Stroke from the diamond to the nearest point of its label. */
function tieOf(x: number, y: number, place: Rect, theme: Theme): Drawing {
  const nearX = Math.min(Math.max(x, place.x), place.x + place.width)
  const nearY = Math.min(Math.max(y, place.y), place.y + place.height)
  const d = `M${pixels(x)},${pixels(y)}L${pixels(nearX)},${pixels(nearY)}`
  return element('path', { d, stroke: theme.ink, 'stroke-width': 0.8 })
}

/** Text set towards its diamond: flush right on its left, flush left on its right, centred above and below. */
function drawText(lines: readonly string[], x: number, place: Rect, theme: Theme): Drawing {
  const style = { size, colour: theme.ink, halo: theme.paper } as const
  if (x >= place.x + place.width) return textBlock(lines, place.x + place.width, place.y, { ...style, anchor: 'end' })
  if (x <= place.x) return textBlock(lines, place.x, place.y, style)
  return textBlock(lines, place.x + place.width / 2, place.y, { ...style, anchor: 'middle' })
}
