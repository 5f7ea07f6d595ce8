/**
 * How good a number is, from best to worst:
 * `measured` by an instrument or count; `official` statistics or documents; `literature`, published with
 * review; `derived` from the former by stated arithmetic; `estimate` by a stated method; `recalled` from
 * memory of a source, not yet compared with it; `default` of a guideline; `assumption` of the modeller.
 */
export const QUALITIES = [
  'measured',
  'official',
  'literature',
  'derived',
  'estimate',
  'recalled',
  'default',
  'assumption',
] as const

export type Quality = (typeof QUALITIES)[number]

/** Where a number comes from. Every point of every series carries one. */
export interface Provenance {
  /** Key of the study's source list. */
  readonly source: string
  /** Year that the figure describes (not the year of publication); null where none applies, as for a constant. */
  readonly dataYear: number | null
  readonly quality: Quality
  readonly note: string
}

const qualities: ReadonlySet<string> = new Set(QUALITIES)

export function isQuality(word: string): word is Quality {
  return qualities.has(word)
}
