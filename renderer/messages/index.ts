/** The only door of the texts. */
export { chartsText, type ChartsText } from './charts-text.ts'
export { cliText, type CliText } from './cli-text.ts'
export { describeProblem } from './describe-problem.ts'
