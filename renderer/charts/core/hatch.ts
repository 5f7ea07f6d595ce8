import { type Drawing, element } from './svg.ts'
import type { Theme } from './theme.ts'

/** Ways to hatch an area; `none` is the plain colour. */
export type Hatch = 'none' | 'rising' | 'falling' | 'level' | 'dots' | 'cross'

const strokeOf = (paper: string) =>
  ({ stroke: paper, 'stroke-width': 1.4, 'stroke-opacity': '0.38', fill: 'none' }) as const

/** Tile of 8 x 8 pixels; slanted strokes run over the corners so that tiles join. */
const tiles: Readonly<Record<Exclude<Hatch, 'none'>, (paper: string) => Drawing>> = {
  rising: (paper) => element('path', { d: 'M-2,2L2,-2M0,8L8,0M6,10L10,6', ...strokeOf(paper) }),
  falling: (paper) => element('path', { d: 'M-2,6L2,10M0,0L8,8M6,-2L10,2', ...strokeOf(paper) }),
  level: (paper) => element('path', { d: 'M0,4H8', ...strokeOf(paper) }),
  dots: (paper) =>
    [
      [2, 2],
      [6, 6],
    ].map(([x = 0, y = 0]) => element('circle', { cx: x, cy: y, r: 1.2, fill: paper, 'fill-opacity': '0.42' })),
  cross: (paper) =>
    element('path', { d: 'M-2,2L2,-2M0,8L8,0M6,10L10,6M-2,6L2,10M0,0L8,8M6,-2L10,2', ...strokeOf(paper) }),
}

/** Reference to a hatch for a `fill` attribute; the same tile has the same name in every chart, so charts can share a page. */
export const hatchFill = (hatch: Exclude<Hatch, 'none'>): string => `url(#shirube-hatch-${hatch})`

/** Definitions of the hatches that a chart uses, once each. */
export function hatchDefinitions(used: Iterable<Hatch>, { paper }: Theme): Drawing {
  const names = [...new Set(used)].filter((hatch) => hatch !== 'none').sort()
  if (names.length === 0) return ''
  return element(
    'defs',
    {},
    names.map((name) =>
      element(
        'pattern',
        { id: `shirube-hatch-${name}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
        tiles[name](paper),
      ),
    ),
  )
}

/** A hatched area: its colour, and the hatch over it. `shape` is the element and its geometry. */
export function hatchedArea(
  name: 'path' | 'rect',
  geometry: Readonly<Record<string, string | number>>,
  area: { readonly colour: string; readonly hatch: Hatch },
): Drawing {
  const body = element(name, { ...geometry, fill: area.colour })
  return area.hatch === 'none' ? body : [body, element(name, { ...geometry, fill: hatchFill(area.hatch) })]
}

/** Name of the fill that is a colour and its hatch in one; the same in every chart of a theme. */
export const fillName = ({ colour, hatch }: { readonly colour: string; readonly hatch: Hatch }): string =>
  hatch === 'none' ? colour : `url(#shirube-fill-${colour.slice(1)}-${hatch})`

/** Definitions of the fills of the areas: each a tile of the colour under its hatch, so that one path paints both. */
export function fillDefinitions(
  areas: readonly { readonly colour: string; readonly hatch: Hatch }[],
  { paper }: Theme,
): Drawing {
  return areas.flatMap(({ colour, hatch }) => {
    if (hatch === 'none') return []
    const id = `shirube-fill-${colour.slice(1)}-${hatch}`
    const ground = element('rect', { width: 8, height: 8, fill: colour })
    const tile = [ground, tiles[hatch](paper)]
    return [element('pattern', { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse' }, tile)]
  })
}
