import type { Measure, Potential } from '#model'
import type { MeasuresText } from './measures-en.ts'

/** What there is to know of a measure's place and cost. */
export function measureRemark({ standing, lacksCost, negative }: Measure, words: MeasuresText): string {
  return [
    ...(standing === 'abates' ? [] : [words.standings[standing]]),
    ...(lacksCost ? [words.lacksCost] : []),
    ...(negative === null ? [] : [words.negatives[negative]]),
  ].join('; ')
}

/**
 * A sentence for each target of the year on what is missing, or that there is none.
 *
 * @param cell writes Mt CO2e
 */
export function gapSentences(
  { curve: { year }, gaps }: Potential,
  nameOf: (id: string) => string,
  cell: (value: number) => string,
  words: MeasuresText,
): readonly string[] {
  if (gaps.length === 0) return [words.noTarget({ year })]
  return gaps.map(({ id, most, before, after }) =>
    words.gap({
      year,
      target: nameOf(id),
      most: cell(most),
      before: cell(Math.abs(before)),
      after: cell(Math.abs(after)),
      isMet: after <= 0,
      isMetWithout: before <= 0,
    }),
  )
}
