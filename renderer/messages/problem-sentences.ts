import type { Problem, ProblemKind } from '#model'

/** How a language says what is wrong with a study. A kind without a sentence does not compile. */
export interface ProblemSentences {
  /** Where: `supply.csv, line 12, column unit`. */
  place(problem: Problem): string
  /** What, and what could stand there instead; without the place. */
  readonly kinds: Readonly<Record<ProblemKind, (problem: Problem) => string>>
  /** Place and sentence together; a warning says that it is one. */
  join(place: string, sentence: string, severity: Problem['severity']): string
}
