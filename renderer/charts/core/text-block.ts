import { fontFamily, type FontWeight } from './font-metrics.ts'
import { type Drawing, element } from './svg.ts'

/** Look of a text; `halo`, the colour of the paper, is drawn around the letters so that they can be read over lines. */
export interface TextStyle {
  readonly size: number
  readonly colour: string
  readonly weight?: FontWeight
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly halo?: string
}

/** Distance between the baselines of two lines, rounded to whole pixels. */
export const lineHeight = (size: number): number => Math.round(size * 1.32)

/** From the top of a line box to its baseline. */
export const ascent = (size: number): number => size * 1.02

/** Lines of text under one another; (x, top) is the upper corner of the first line's box. */
export function textBlock(lines: readonly string[], x: number, top: number, style: TextStyle): Drawing {
  if (lines.length === 0) return ''
  const baseline = (index: number): number => top + ascent(style.size) + index * lineHeight(style.size)
  const halo = { stroke: style.halo ?? null, 'stroke-width': 3.5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
  const [first = '', ...rest] = lines
  return element(
    'text',
    {
      x,
      y: baseline(0),
      'font-size': style.size,
      fill: style.colour,
      'font-weight': style.weight === 'bold' ? '700' : null,
      'text-anchor': style.anchor === undefined || style.anchor === 'start' ? null : style.anchor,
      ...(style.halo ? halo : {}),
    },
    rest.length === 0 ? first : lines.map((line, index) => element('tspan', { x, y: baseline(index) }, line)),
  )
}

/** Attributes of the drawing that every text inherits. */
export const textDefaults = { 'font-family': fontFamily, 'font-size': 13 } as const
