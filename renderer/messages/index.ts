/** The only door of the texts. */
export { cliText, type CliText } from './cli-text.ts'
export { describeProblem } from './describe-problem.ts'
export { desktopText, type DesktopText } from './desktop-text.ts'
