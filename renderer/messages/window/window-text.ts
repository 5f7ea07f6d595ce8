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
import { decomposeEn, type DecomposeText } from '../decompose-en.ts'
import { decomposeJa } from '../decompose-ja.ts'
import { goalEn, type GoalText } from '../goal-en.ts'
import { goalJa } from '../goal-ja.ts'
import { maccEn, type MaccText } from '../macc-en.ts'
import { maccJa } from '../macc-ja.ts'
import { pricingEn, type PricingText } from '../pricing-en.ts'
import { pricingJa } from '../pricing-ja.ts'
import { effectsEn, type EffectsText } from './effects-en.ts'
import { effectsJa } from './effects-ja.ts'
import { dataEn, type DataText } from './data-en.ts'
import { dataJa } from './data-ja.ts'
import { variablesEn } from './variables-en.ts'
import { variablesJa } from './variables-ja.ts'
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
  readonly effects: EffectsText
  /** Words shared with the command line. */
  readonly decompose: DecomposeText
  readonly goal: GoalText
  readonly macc: MaccText
  readonly pricing: PricingText
  readonly data: DataText
  readonly variables: Readonly<Record<string, string>>
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
    effects: effectsEn,
    decompose: decomposeEn,
    goal: goalEn,
    macc: maccEn,
    pricing: pricingEn,
    data: dataEn,
    variables: variablesEn,
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
    effects: effectsJa,
    decompose: decomposeJa,
    goal: goalJa,
    macc: maccJa,
    pricing: pricingJa,
    data: dataJa,
    variables: variablesJa,
  },
}

/** Texts of the window in a language. */
export const windowText = (language: Language): WindowText => TEXTS[language]
