import { yearRoom } from './axes.ts'
import { spreadLabels } from './spread-labels.ts'
import { type Drawing, element, pixels, type SvgElement } from './svg.ts'
import { lineHeight, textBlock } from './text-block.ts'
import { textWidth } from './text-width.ts'
import type { Theme } from './theme.ts'
import { wrapText } from './wrap-text.ts'

/** A label beside the end of what it names. */
export interface EndLabel {
  readonly label: string
  /** The number at the end, written under the label; null where it is not. */
  readonly value: string | null
  readonly colour: string
  /** Height on the page of what it names. */
  readonly y: number
}

/** Labels broken into lines, with the room they need to the right of the plot. */
export interface EndLabels {
  readonly width: number
  readonly lines: readonly (readonly string[])[]
}

const size = 13
const valueSize = 12
const widest = 168
/** From the end of the plot to the text; the connecting strokes run through it. */
const lead = 20

/** Lines of each label and the width that the widest needs, connecting strokes included. */
export function measureEndLabels(labels: readonly Pick<EndLabel, 'label' | 'value'>[]): EndLabels {
  const lines = labels.map(({ label }) => wrapText(label, widest, size, 'bold'))
  const widths = labels.flatMap(({ value }, index) => [
    ...(lines[index] ?? []).map((line) => textWidth(line, size, 'bold')),
    value === null ? 0 : textWidth(value, valueSize),
  ])
  return { lines, width: lead + Math.ceil(Math.max(0, ...widths)) }
}

/** Height that all labels need one under another. */
export function heightOf(labels: readonly Pick<EndLabel, 'value'>[], { lines }: EndLabels): number {
  return labels.reduce((sum, { value }, index) => sum + boxHeight((lines[index] ?? []).length, value), 0)
}

/** Room from the top to the bottom of the names beside a plot that is laid out, with its years, in an area of a height. */
export const roomForNames = (height: number): number => height - yearRoom + 12

const boxHeight = (lines: number, value: string | null): number =>
  lines * lineHeight(size) + (value === null ? 0 : lineHeight(valueSize)) + 3

/** A label with its place: the top of its text, and the stroke that ties it to its end. */
export interface PlacedLabel {
  readonly label: EndLabel
  readonly lines: readonly string[]
  readonly top: number
  readonly tie: string
}

/** Labels to the right of x, pushed apart within [top, bottom]. Null if they do not fit. */
export function placeEndLabels(
  labels: readonly EndLabel[],
  measured: EndLabels,
  x: number,
  top: number,
  bottom: number,
): PlacedLabel[] | null {
  const lines = labels.map((_, index) => measured.lines[index] ?? [])
  const heights = labels.map(({ value }, index) => boxHeight((lines[index] ?? []).length, value))
  const middles = spreadLabels(
    labels.map(({ y }, index) => ({ wanted: y, height: heights[index] ?? 0 })),
    top,
    bottom,
  )
  return (
    middles &&
    labels.map((label, index) => {
      const middle = middles[index] ?? label.y
      const [from, to] = [pixels(label.y), pixels(middle)]
      return {
        label,
        lines: lines[index] ?? [],
        top: middle - (heights[index] ?? 0) / 2 + 1,
        tie: `M${pixels(x + 6)},${from}C${pixels(x + 11)},${from} ${pixels(x + 11)},${to} ${pixels(x + 16)},${to}`,
      }
    })
  )
}

/** The stroke from the end of a line or layer to its label. */
export const drawTie = ({ label, tie }: PlacedLabel): SvgElement =>
  element('path', { d: tie, stroke: label.colour, 'stroke-opacity': '0.6', 'stroke-width': 1, fill: 'none' })

/** Name and number of a placed label. */
export function drawLabel({ label, lines, top }: PlacedLabel, x: number, theme: Theme): Drawing {
  const { colour, value } = label
  const below = top + lines.length * lineHeight(size)
  const number = value === null ? '' : textBlock([value], x + lead, below, { size: valueSize, colour: theme.soft })
  return [textBlock(lines, x + lead, top, { size, colour, weight: 'bold' }), number]
}

/** Labels to the right of x with their strokes. Null if they do not fit. */
export function drawEndLabels(
  labels: readonly EndLabel[],
  x: number,
  top: number,
  bottom: number,
  theme: Theme,
): Drawing | null {
  const placed = placeEndLabels(labels, measureEndLabels(labels), x, top, bottom)
  return placed && placed.map((one) => [drawTie(one), drawLabel(one, x, theme)])
}
