import { cliEn, type CliText } from './cli-en.ts'
import { cliJa } from './cli-ja.ts'

export type { CliText }

/** Texts of the command line in a language. */
export const cliText = (language: 'en' | 'ja'): CliText => (language === 'ja' ? cliJa : cliEn)
