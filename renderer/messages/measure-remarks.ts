import type { Measure, Potential } from '#model'
import type { MeasuresText } from './measures-en.ts'

/** What there is to know of a measure's place among the others. */
export const standingRemark = ({ standing }: Pick<Measure, 'standing'>, words: MeasuresText): string =>
  standing === 'abates' ? '' : words.standings[standing]

/** What there is to know of a measure's place and cost. */
export function measureRemark(measure: Measure, words: MeasuresText): string {
  const { costCover, negative } = measure
  const remarks = [
    standingRemark(measure, words),
    ...(costCover === 'all' ? [] : [words.costCovers[costCover]]),
    ...(negative.length === 0 ? [] : [words.belowNought]),
  ]
  return words.remarks(remarks.filter((one) => one !== ''))
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
