import { lineCharts } from '#charts'
import { cliText, windowText } from '#messages'
import type { PartWords, PlacePart } from '../place-part.ts'

export const MODES = ['absolute', 'difference', 'index'] as const
export const INDICATORS_PART = 'indicators'

/** Charts that scenarios are compared in, the table of indicators, and the ways to look at them. */
export function compareParts({ language }: PartWords): readonly PlacePart[] {
  const { titles } = cliText(language).charts
  const { compare } = windowText(language)
  return [
    ...lineCharts.map(({ file }): PlacePart => {
      return { kind: 'chart', label: titles[file] ?? file, address: ['absolute', file] }
    }),
    ...MODES.map((mode): PlacePart => ({ kind: 'view', label: compare.modes[mode], address: [mode] })),
    { kind: 'table', label: compare.indicators, address: ['absolute', INDICATORS_PART] },
  ]
}
