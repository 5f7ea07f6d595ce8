import type { Measure, Potential } from '#model'
import type { MeasuresText } from './measures-en.ts'

/** What there is to know of a measure's place and cost. */
export function measureRemark({ standing, costCover, negative }: Measure, words: MeasuresText): string {
  return [
    ...(standing === 'abates' ? [] : [words.standings[standing]]),
    ...(costCover === 'all' ? [] : [words.costCovers[costCover]]),
    ...(negative.length === 0 ? [] : [words.belowNought]),
  ].join('; ')
}

/**
 * A sentence for each target of the year on what is missing, in the order of the gaps, then those that cannot be read; or that there
 * is none.
 *
 * @param cell writes an amount of emissions
 */
export function gapSentences(
  { curve: { year }, gaps, unread }: Potential,
  nameOf: (id: string) => string,
  cell: (value: number) => string,
  words: MeasuresText,
): readonly string[] {
  if (gaps.length + unread.length === 0) return [words.noTarget({ year })]
  const missing = unread.map(({ id, unit, wanted }) => words.unreadTarget({ year, target: nameOf(id), unit, wanted }))
  const known = gaps.map(({ id, unit, most, before, after }) =>
    words.gap({
      year,
      target: nameOf(id),
      most: cell(most),
      mass: unit.split(' ', 1).join(''),
      before: cell(Math.abs(before)),
      after: cell(Math.abs(after)),
      isMet: after <= 0,
      isMetWithout: before <= 0,
    }),
  )
  return [...known, ...missing]
}
