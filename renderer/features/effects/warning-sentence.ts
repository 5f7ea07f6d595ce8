import { problemSentence } from '#messages'
import type { Problem } from '#model'
import type { Words } from './effects-words.ts'
import { playerLabel } from './player-labels.ts'

/** A warning of an answer in a sentence, its policies by what the study calls them. */
export function warningSentence(problem: Problem, words: Words): string {
  const { language } = words
  if (problem.kind !== 'policies-unweighed' || problem.found === null) return problemSentence(problem, language)
  const names = problem.found.split(', ').map((name) => playerLabel({ of: 'policy', name }, words))
  return problemSentence({ ...problem, found: names.join(language === 'ja' ? '、' : ', ') }, language)
}
