import type { Language } from './language.ts'

/** How many decimals a number shows: a fixed count, or three leading digits (whole from 100 upwards). */
export type Precision = number | 'significant'

/** Numbers in words of a language. Minus is U+2212; what is not a number is an en dash. */
export interface NumberText {
  /** `1,234.5`; grouped by thousands. */
  value(value: number, precision?: Precision): string
  /** The value with its unit: `1,234 MtCO₂e`. Every number that stands alone has one. */
  quantity(value: number, unit: string, precision?: Precision): string
  /** A share of one as percent: 0.125 is `12.5%`. */
  percent(share: number, decimals?: number): string
  /** As `quantity`, with its sign: `+3.2 PJ`, `−3.2 PJ`; nought has none. */
  change(value: number, unit: string, precision?: Precision): string
  /** A year is a name, never grouped: `2031`. */
  year(year: number): string
  /** A duration in milliseconds in the unit that suits it: `2.4 ms`, `1.3 s`, `2 min 5 s`. */
  duration(milliseconds: number): string
}

const LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', ja: 'ja-JP' }
const NO_NUMBER = '–'

const DURATION: Readonly<Record<Language, { ms: string; s: string; min: string }>> = {
  en: { ms: ' ms', s: ' s', min: ' min ' },
  ja: { ms: 'ミリ秒', s: '秒', min: '分' },
}

const MOST_DECIMALS = 6

/** Decimals that leave three leading digits, at most six; none of what those would write as nought. */
function decimalsFor(value: number): number {
  if (Math.abs(value) < 0.5 * 10 ** -MOST_DECIMALS) return 0
  const exponent = Number(value.toExponential(2).split('e')[1])
  return Math.max(0, Math.min(MOST_DECIMALS, 2 - exponent))
}

function makeNumberText(language: Language): NumberText {
  const formats = new Map<string, Intl.NumberFormat>()
  const format = (decimals: number, sign: 'negative' | 'exceptZero'): Intl.NumberFormat => {
    const key = `${sign}${decimals}`
    const known = formats.get(key)
    if (known !== undefined) return known
    const made = new Intl.NumberFormat(LOCALE[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: sign,
    })
    formats.set(key, made)
    return made
  }
  const written = (value: number, precision: Precision, sign: 'negative' | 'exceptZero'): string => {
    if (!Number.isFinite(value)) return NO_NUMBER
    const decimals = precision === 'significant' ? decimalsFor(value) : precision
    return format(decimals, sign).format(value).replace('-', '−')
  }
  // Per cent stands at its number, as in "percent", the unit of what has none not at all; every other a space away.
  const withUnit = (text: string, unit: string): string =>
    unit === '' || unit === '1' ? text : unit === '%' ? `${text}%` : `${text}\u00a0${unitText(unit, language)}`
  const value = (number: number, precision: Precision = 'significant') => written(number, precision, 'negative')
  const units = DURATION[language]
  return {
    value,
    quantity: (number, unit, precision = 'significant') => withUnit(value(number, precision), unit),
    percent: (share, decimals = 1) => `${written(share * 100, decimals, 'negative')}%`,
    change: (number, unit, precision = 'significant') => withUnit(written(number, precision, 'exceptZero'), unit),
    year: (year) => String(Math.trunc(year)),
    duration(milliseconds) {
      if (milliseconds < 1000) return `${written(milliseconds, milliseconds < 10 ? 1 : 0, 'negative')}${units.ms}`
      const seconds = milliseconds / 1000
      if (seconds < 60) return `${written(seconds, seconds < 10 ? 1 : 0, 'negative')}${units.s}`
      const whole = Math.round(seconds)
      return `${Math.floor(whole / 60)}${units.min}${whole % 60}${units.s}`
    },
  }
}

/** A unit as it is set: formulas of gases take their lowered digits (`MtCO2e` is `MtCO₂e`), powers their raised ones. */
export function unitText(unit: string, language: Language): string {
  return inWords(unit, language)
    .replace(/(CO|N|SO|NO|CH|NH|SF|NF|O)(2|3|4|6)(?![\d.])/g, (_, gas: string, digit: string) => gas + LOWERED[digit])
    .replace('CO₂-equiv', 'CO₂e')
    .replace(/\b([A-Z]{3})_(\d{4})\b/g, '$1 ($2)')
    .replace(/\b(k?m|cm)([23])\b/g, (_, length: string, digit: string) => length + RAISED[digit])
}

/** Amounts of money and the year as the language says them; units of measure are the same in every language. */
function inWords(unit: string, language: Language): string {
  return language === 'en' ? unit : JAPANESE.reduce((text, [words, said]) => text.replace(words, said), unit)
}

const JAPANESE: readonly (readonly [RegExp, string])[] = [
  [/billion USD_(\d{4})/, '十億米ドル（$1年価格）'],
  [/million USD_(\d{4})/, '百万米ドル（$1年価格）'],
  [/USD_(\d{4})/, '米ドル（$1年価格）'],
  [/(\/|\b)yr\b/, '$1年'],
]

const LOWERED: Readonly<Record<string, string>> = { 2: '₂', 3: '₃', 4: '₄', 6: '₆' }
const RAISED: Readonly<Record<string, string>> = { 2: '²', 3: '³' }

const TEXTS: Readonly<Record<Language, NumberText>> = { en: makeNumberText('en'), ja: makeNumberText('ja') }

/** Numbers in a language. */
export const numberText = (language: Language): NumberText => TEXTS[language]
