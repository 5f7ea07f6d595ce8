import type { Axes } from './axes.ts'
import type { TargetMark } from './chart-spec.ts'
import { formatSignificant, formatYear } from './format-number.ts'
import type { Rect } from './frame.ts'
import { targetMarker } from './legend.ts'
import { theme } from './palette.ts'
import { type Place, unbrokenRuns } from './path.ts'
import { placeLabel } from './place-label.ts'
import { element, escapeXml, pixels } from './svg.ts'
import { lineHeight, textBlock } from './text-block.ts'
import { textWidth } from './text-width.ts'
import { wrapText } from './wrap-text.ts'

const size = 11.5
const widest = 150

/** Points along the lines, close enough that no label can slip between two. */
function sample(lines: readonly (readonly Place[])[]): (readonly [number, number])[] {
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

/**
 * Targets as diamonds, each with its name, year and value beside it where it covers least. A target for which no free
 * place is left keeps its diamond, with its text as a tooltip.
 */
export function drawTargets(targets: readonly TargetMark[], axes: Axes, lines: readonly (readonly Place[])[]): string {
  const points = sample(lines)
  const marks = targets.map(({ year, value }) => ({ x: axes.x(year), y: axes.y(value) }))
  const solid: Rect[] = marks.map(({ x, y }) => ({ x: x - 7, y: y - 7, width: 14, height: 14 }))
  const bounds = { ...axes.plot, y: axes.plot.y + 12, height: axes.plot.height - 12 }
  const parts = targets.map((target, index) => {
    const { x, y } = marks[index] ?? { x: 0, y: 0 }
    const text = `${target.label}: ${formatSignificant(target.value)} (${formatYear(target.year)})`
    const lines = wrapText(text, widest, size)
    const width = Math.max(...lines.map((line) => textWidth(line, size)))
    const place = placeLabel(x, y, width, lines.length * lineHeight(size), { solid, lines: points, bounds })
    const diamond = element('g', {}, [element('title', {}, escapeXml(text)), targetMarker(x, y)])
    if (place === null) return diamond
    solid.push(place)
    const anchorX = Math.min(Math.max(x, place.x), place.x + place.width)
    const anchorY = Math.min(Math.max(y, place.y), place.y + place.height)
    const tie = element('path', {
      d: `M${pixels(x)},${pixels(y)}L${pixels(anchorX)},${pixels(anchorY)}`,
      stroke: theme.ink,
      'stroke-width': 0.8,
    })
    return tie + diamond + textBlock(lines, place.x, place.y, { size, colour: theme.ink, halo: true })
  })
  return parts.join('')
}
