import { CRT_CATEGORIES } from '#model'
import type { Language } from '../language.ts'
import { categoriesJa } from './categories-ja.ts'

/** Categories of the common reporting tables by code: `1.A.2.a Iron and steel`. */
export function categoryNames(language: Language): Readonly<Record<string, string>> {
  return NAMES[language]
}

const named = (titles: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(titles).map(([code, title]) => [code, `${code} ${title}`]))

const NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: named(CRT_CATEGORIES),
  ja: named({ ...CRT_CATEGORIES, ...categoriesJa }),
}
