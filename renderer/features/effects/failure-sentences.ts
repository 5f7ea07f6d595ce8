import { cliText, designProblemSentence, runFailureSentence, type WindowText } from '#messages'
import type { DesignProblem } from '#model'
import type { QuestionFailure } from '../../state/state.ts'

const OF_DESIGN = ['sector-unknown', 'gas-unknown', 'exempt-unknown', 'nothing-covered', 'price-year'] as const

const isOfDesign = (problem: { readonly kind: string }): problem is DesignProblem =>
  OF_DESIGN.some((kind) => kind === problem.kind)

/** Why a question has no answer: of a run in full, where its subject is named; of a design everything that is wrong with it. */
export function failureSentences(
  { kind, failure, problems = [] }: QuestionFailure,
  subject: string | undefined,
  text: WindowText['effects'],
  language: 'en' | 'ja',
): readonly string[] {
  const words = cliText(language)
  if (subject !== undefined && failure !== undefined) return [runFailureSentence(subject, failure, words)]
  const ofDesign = problems.filter(isOfDesign)
  // The window offers names, so that none is mistyped.
  if (ofDesign.length > 0) return ofDesign.map((one) => designProblemSentence(one, words.pricing, () => []))
  return [text.failures[kind] ?? text.failed({ kind })]
}
