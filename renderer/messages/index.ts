export { cliText, type CliText } from './cli-text.ts'
