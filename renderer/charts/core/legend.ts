import { hatchedArea } from './hatch.ts'
import { marker } from './marker.ts'
import { type AreaStyle, type LineStyle } from './palette.ts'
import { type Drawing, element } from './svg.ts'
import { lineHeight, textBlock } from './text-block.ts'
import { textWidth } from './text-width.ts'
import type { Theme } from './theme.ts'
import { wrapText } from './wrap-text.ts'

/** One entry: what the sign looks like and what it stands for. */
export type LegendItem =
  | { readonly sign: 'area'; readonly label: string; readonly style: AreaStyle }
  | {
      readonly sign: 'line'
      readonly label: string
      readonly style: Pick<LineStyle, 'colour' | 'dash'>
      readonly marker: LineStyle['marker'] | null
      readonly thickness: number
    }
  | { readonly sign: 'target'; readonly label: string }

/** An entry with its place; `lines` is the label broken to the width at hand. */
interface PlacedItem {
  readonly item: LegendItem
  readonly x: number
  readonly top: number
  readonly lines: readonly string[]
}

/** A legend laid out: its height, and how to draw it at a place. */
export interface Legend {
  readonly height: number
  readonly draw: (x: number, top: number) => Drawing
}

const size = 12.5
const gap = 20
export const signWidths: Readonly<Record<LegendItem['sign'], number>> = { area: 16, line: 28, target: 14 }

/** Entries in reading order, as many to a row as the width takes; a label wider than that is wrapped. */
export function layOutLegend(items: readonly LegendItem[], width: number, theme: Theme): Legend {
  const placed: PlacedItem[] = []
  let x = 0
  let top = 0
  let rowHeight = 0
  for (const item of items) {
    const head = signWidths[item.sign] + 6
    const lines = wrapText(item.label, width - head, size)
    const itemWidth = head + Math.max(0, ...lines.map((line) => textWidth(line, size)))
    if (x > 0 && x + itemWidth > width) {
      x = 0
      top += rowHeight
      rowHeight = 0
    }
    placed.push({ item, x, top, lines })
    x += itemWidth + gap
    rowHeight = Math.max(rowHeight, lines.length * lineHeight(size) + 4)
  }
  return {
    height: top + rowHeight,
    draw: (left, above) =>
      placed.map((entry) => drawItem({ ...entry, x: entry.x + left, top: entry.top + above }, theme)),
  }
}

function drawItem({ item, x, top, lines }: PlacedItem, theme: Theme): Drawing {
  const middle = top + lineHeight(size) / 2
  return [
    drawSign(item, x, middle, theme),
    textBlock(lines, x + signWidths[item.sign] + 6, top, { size, colour: theme.ink }),
  ]
}

/** The sign of an entry alone, its left edge at x and its middle at the height given. */
export function drawSign(item: LegendItem, x: number, middle: number, theme: Theme): Drawing {
  switch (item.sign) {
    case 'area':
      return hatchedArea('rect', { x, y: middle - 6, width: 16, height: 12 }, item.style)
    case 'target':
      return targetMarker(x + 7, middle, theme)
    case 'line': {
      const { colour, dash } = item.style
      const line = element('path', {
        d: `M${x},${middle}h28`,
        stroke: colour,
        'stroke-width': item.thickness,
        'stroke-dasharray': dash || null,
        fill: 'none',
      })
      return item.marker ? [line, marker(item.marker, x + 14, middle, 8, colour, theme)] : line
    }
  }
}

/** The sign of a target: a diamond in ink. */
export const targetMarker = (x: number, y: number, theme: Theme): Drawing =>
  marker('diamond', x, y, 9, theme.ink, theme)
