import type { MarkerShape } from './palette.ts'
import { type Drawing, element, pixels } from './svg.ts'
import type { Theme } from './theme.ts'

/** A mark of about `size` pixels across with a rim of the paper's colour, so that it stands off the lines it lies on. */
export function marker(
  shape: MarkerShape,
  x: number,
  y: number,
  size: number,
  colour: string,
  { paper }: Theme,
): Drawing {
  const r = size / 2
  const solid = { fill: colour, stroke: paper, 'stroke-width': 1.2 }
  const at = (dx: number, dy: number): string => `${pixels(x + dx)},${pixels(y + dy)}`
  switch (shape) {
    case 'circle':
      return element('circle', { cx: x, cy: y, r, ...solid })
    case 'ring':
      return element('circle', { cx: x, cy: y, r: r - 0.6, fill: paper, stroke: colour, 'stroke-width': 1.8 })
    case 'square':
      return element('rect', { x: x - r * 0.9, y: y - r * 0.9, width: r * 1.8, height: r * 1.8, ...solid })
    case 'triangle':
      return element('path', {
        d: `M${at(0, -r * 1.15)}L${at(r * 1.1, r * 0.85)}L${at(-r * 1.1, r * 0.85)}Z`,
        ...solid,
      })
    case 'wedge':
      return element('path', {
        d: `M${at(0, r * 1.15)}L${at(r * 1.1, -r * 0.85)}L${at(-r * 1.1, -r * 0.85)}Z`,
        ...solid,
      })
    case 'box':
      return element('rect', {
        x: x - r * 0.75,
        y: y - r * 0.75,
        width: r * 1.5,
        height: r * 1.5,
        fill: paper,
        stroke: colour,
        'stroke-width': 1.8,
      })
    case 'diamond':
      return element('path', {
        d: `M${at(0, -r * 1.25)}L${at(r * 1.25, 0)}L${at(0, r * 1.25)}L${at(-r * 1.25, 0)}Z`,
        ...solid,
      })
    case 'cross':
      return strokes(`M${at(-r, -r)}L${at(r, r)}M${at(-r, r)}L${at(r, -r)}`, colour, paper)
    case 'plus':
      return strokes(`M${at(-r * 1.2, 0)}L${at(r * 1.2, 0)}M${at(0, -r * 1.2)}L${at(0, r * 1.2)}`, colour, paper)
  }
}

/** Two strokes that cross, upon wider ones of the paper's colour. */
const strokes = (d: string, colour: string, paper: string): Drawing => [
  element('path', { d, stroke: paper, 'stroke-width': 4 }),
  element('path', { d, stroke: colour, 'stroke-width': 2 }),
]
