import type { Language } from '../language.ts'
import { whereEn, type WhereText } from './where-en.ts'
import { whereJa } from './where-ja.ts'

export type { WhereText }

/** Texts of the view of where to act, in a language. */
export const whereText = (language: Language): WhereText => (language === 'ja' ? whereJa : whereEn)
