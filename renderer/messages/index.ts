/** The only door of the texts. */
export { conflictPhrases, type ConflictFacts } from './run-failures.ts'
export { cliText, type CliText } from './cli-text.ts'
export { describeProblem } from './describe-problem.ts'
