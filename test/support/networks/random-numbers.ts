import type { Path } from './study-outline.ts'

/** A number between two bounds. */
export type Draw = (least: number, most: number) => number

/** Which parts a random study has. */
export type Has = Readonly<Record<string, boolean>>

export const START = 2018
export const END = 2026
const PARTS = ['night', 'morning', 'forenoon', 'noon', 'afternoon', 'evening']
export const SLICES = ['dry', 'wet'].flatMap((season) => PARTS.map((part) => `${season}-${part}`))

/** A path with a turn in it. */
export function moving(draw: Draw, least: number, most: number): Path {
  return { [START - 10]: draw(least, most), [START + 3]: draw(least, most), [END]: draw(least, most) }
}
