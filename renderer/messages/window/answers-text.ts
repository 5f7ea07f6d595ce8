import type { Language } from '../language.ts'
import { answersEn, type AnswersText } from './answers-en.ts'
import { answersJa } from './answers-ja.ts'

export type { AnswersText }

/** Texts of the answers of analyses, in a language. Apart from those of the window, so that they come with the place. */
export const answersText = (language: Language): AnswersText => (language === 'ja' ? answersJa : answersEn)
