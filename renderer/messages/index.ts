/** The only door of the texts. */
export { chartsText, type ChartsText } from './charts-text.ts'
export { runFailureReason, runFailureSentence } from './run-failure-sentence.ts'
export { conflictPhrases, type ConflictFacts, type RunFailureFacts } from './run-failures.ts'
export { cliText, type CliText } from './cli-text.ts'
export { designProblemSentence } from './design-problem.ts'
export { describeProblem, problemSentence } from './describe-problem.ts'
export { desktopText, type DesktopText } from './desktop-text.ts'
export { LANGUAGES, languageFor, type Language, type LocaleFacts, type LocaleStatus } from './language.ts'
export { gapSentences, measureRemark, standingRemark } from './measure-remarks.ts'
export { negativeSentences, type NegativeCostWords } from './negative-costs.ts'
export { noRatioNote, type RatioRow, ratioRows } from './ratio-rows.ts'
export { numberText, unitText, type NumberText, type Precision } from './number-text.ts'
export {
  designFacts,
  groundsTable,
  groupTable,
  pricingNotes,
  type PricingColumn,
  type PricingTable,
  sectorTable,
  shownYears,
  yearTable,
} from './pricing-facts.ts'
export { categoryNames } from './window/categories.ts'
export { windowText, type WindowText } from './window/window-text.ts'
export { answersText, type AnswersText } from './window/answers-text.ts'
export { whereText, type WhereText } from './window/where-text.ts'
export type { FrameText } from './window/frame-en.ts'
