/** The six land uses (IPCC 2006 V4, chapter 3.2) and their tables of the inventory. */
export const USES = {
  'forest-land': '4.A',
  cropland: '4.B',
  grassland: '4.C',
  wetlands: '4.D',
  settlements: '4.E',
  'other-land': '4.F',
} as const

export type Use = keyof typeof USES

export const USE_NAMES: readonly string[] = Object.keys(USES)

/** CRT category of a use: as it is, or of what was converted to it. */
export function categoryOf(use: string, isConverted = false): string {
  const table = USES[use as Use]
  return isConverted ? `${table}.2` : table
}
