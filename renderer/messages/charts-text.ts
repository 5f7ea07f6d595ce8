import { chartsEn, type ChartsText } from './charts-en.ts'
import { chartsJa } from './charts-ja.ts'

export type { ChartsText }

/** Texts around the charts of the window in a language. */
export const chartsText = (language: 'en' | 'ja'): ChartsText => (language === 'ja' ? chartsJa : chartsEn)
