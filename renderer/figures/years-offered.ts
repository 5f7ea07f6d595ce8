import type { StudyOutline } from '#worker'

type Country = Pick<StudyOutline['country'], 'lastObservedYear' | 'endYear'>

/** Years that a reader may choose of a study: every fifth after what is observed, and the last. */
export function yearsOffered({ lastObservedYear, endYear }: Country): readonly number[] {
  const fifths = Array.from({ length: Math.max(0, endYear - lastObservedYear) }, (_, i) => lastObservedYear + 1 + i)
  return [...new Set([...fifths.filter((year) => year % 5 === 0), endYear])]
}

/** The year shown before a reader chooses: 2050 where the study reaches it, else its last year. */
export const yearShown = ({ endYear }: Country): number => Math.min(2050, endYear)
