import { cliText } from '#messages'
import type { PartWords, PlacePart } from '../place-part.ts'

/** Charts of the Overview, from top to bottom. */
export const OVERVIEW_CHARTS = [
  'emissions-total',
  'emissions-by-sector',
  'generation-by-source',
  'final-energy-by-carrier',
] as const

export function overviewParts({ language }: PartWords): readonly PlacePart[] {
  const { titles } = cliText(language).charts
  return OVERVIEW_CHARTS.map((file) => ({ kind: 'chart', label: titles[file] ?? file, address: [file] }))
}
