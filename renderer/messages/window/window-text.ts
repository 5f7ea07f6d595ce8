import type { Language } from '../language.ts'
import { frameEn, type FrameText } from './frame-en.ts'
import { frameJa } from './frame-ja.ts'
import { overviewEn, type OverviewText } from './overview-en.ts'
import { overviewJa } from './overview-ja.ts'
import { leversEn, type LeversText } from './levers-en.ts'
import { leversJa } from './levers-ja.ts'
import { policiesEn, type PoliciesText } from './policies-en.ts'
import { policiesJa } from './policies-ja.ts'
import { compareEn, type CompareText } from './compare-en.ts'
import { compareJa } from './compare-ja.ts'
import { figuresEn, type FiguresText } from './figures-en.ts'
import { figuresJa } from './figures-ja.ts'
import { sectorsEn, type SectorsText } from './sectors-en.ts'
import { sectorsJa } from './sectors-ja.ts'
import { dataEn, type DataText } from './data-en.ts'
import { dataJa } from './data-ja.ts'
import { partsEn, type PartsText } from './parts-en.ts'
import { partsJa } from './parts-ja.ts'

/** Every text of the window. A place adds its own here: one file a place and language, one line each below. */
export interface WindowText {
  readonly parts: PartsText
  readonly frame: FrameText
  readonly overview: OverviewText
  readonly levers: LeversText
  readonly policies: PoliciesText
  readonly figures: FiguresText
  readonly compare: CompareText
  readonly sectors: SectorsText
  readonly data: DataText
}

const TEXTS: Readonly<Record<Language, WindowText>> = {
  en: {
    parts: partsEn,
    frame: frameEn,
    overview: overviewEn,
    levers: leversEn,
    policies: policiesEn,
    figures: figuresEn,
    compare: compareEn,
    sectors: sectorsEn,
    data: dataEn,
  },
  ja: {
    parts: partsJa,
    frame: frameJa,
    overview: overviewJa,
    levers: leversJa,
    policies: policiesJa,
    figures: figuresJa,
    compare: compareJa,
    sectors: sectorsJa,
    data: dataJa,
  },
}

/** Texts of the window in a language. */
export const windowText = (language: Language): WindowText => TEXTS[language]
