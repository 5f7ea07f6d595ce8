import type { Problem } from '#model'
import { problemEn } from './problem-en.ts'
import { problemJa } from './problem-ja.ts'
import type { ProblemSentences } from './problem-sentences.ts'

const LANGUAGES: Readonly<Record<'en' | 'ja', ProblemSentences>> = { en: problemEn, ja: problemJa }

/** A problem of a study as one sentence in the reader's language: where it is, what stands there, what could. */
export function describeProblem(problem: Problem, language: 'en' | 'ja'): string {
  const sentences = LANGUAGES[language]
  return sentences.join(sentences.place(problem), sentences.kinds[problem.kind](problem), problem.severity)
}

/** The same without the place, for a list that shows file, line and column by themselves. */
export function problemSentence(problem: Problem, language: 'en' | 'ja'): string {
  return LANGUAGES[language].kinds[problem.kind](problem)
}
