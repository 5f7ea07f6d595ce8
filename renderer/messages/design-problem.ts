import type { DesignProblem } from '#model'
import type { PricingText } from './pricing-en.ts'

/**
 * What is wrong with the design of a carbon price, as a sentence.
 *
 * @param nearest known names that a mistyped one may stand for
 */
export function designProblemSentence(
  problem: DesignProblem,
  text: PricingText,
  nearest: (found: string, known: readonly string[]) => readonly string[],
): string {
  switch (problem.kind) {
    case 'sector-unknown':
    case 'gas-unknown':
    case 'exempt-unknown':
      return text.unknown[problem.kind]({ ...problem, near: nearest(problem.found, problem.known) })
    case 'nothing-covered':
      return text.nothingCovered
    case 'price-year':
      return text.priceYear(problem)
  }
}
