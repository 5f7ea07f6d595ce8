import type { Language } from '../language.ts'
import { frameEn, type FrameText } from './frame-en.ts'
import { frameJa } from './frame-ja.ts'
import { partsEn, type PartsText } from './parts-en.ts'
import { partsJa } from './parts-ja.ts'

/** Every text of the window. A place adds its own here: one file a place and language, one line each below. */
export interface WindowText {
  readonly parts: PartsText
  readonly frame: FrameText
}

const TEXTS: Readonly<Record<Language, WindowText>> = {
  en: { parts: partsEn, frame: frameEn },
  ja: { parts: partsJa, frame: frameJa },
}

/** Texts of the window in a language. */
export const windowText = (language: Language): WindowText => TEXTS[language]
