import { describe, expect, test } from 'vitest'
import { LANGUAGES, languageFor, numberText, unitText, windowText } from '#messages'

describe('numbers in the window', () => {
  const en = numberText('en')
  const ja = numberText('ja')

  test('a year is never grouped', () => expect([en.year(2031), ja.year(2031)]).toEqual(['2031', '2031']))

  test('a number keeps three leading digits and its unit', () => {
    expect(en.quantity(1234.5, 'MtCO2e')).toBe('1,235\u00a0MtCO₂e')
    expect(en.quantity(0.01234, 'PJ')).toBe('0.0123\u00a0PJ')
    expect(en.value(-5.678)).toBe('−5.68')
  })

  test('what six decimals would write as nought is nought', () => {
    expect([1e-14, -1e-14, 4.9e-7].map((value) => en.value(value))).toEqual(['0', '0', '0'])
    expect(en.change(-1e-14, 'PJ')).toBe('0\u00a0PJ')
    expect(en.value(6e-7)).toBe('0.000001')
  })

  test('what has no unit has none written', () => {
    expect(en.quantity(0.06, '1')).toBe('0.0600')
    expect(en.quantity(6, '%')).toBe('6.00%')
  })

  test('a change has its sign, and nought has none', () => {
    expect([3.2, -3.2, 0].map((value) => en.change(value, 'PJ', 1))).toEqual([
      '+3.2\u00a0PJ',
      '−3.2\u00a0PJ',
      '0.0\u00a0PJ',
    ])
  })

  test('what six decimals cannot show is nought, without a sign', () => {
    expect([1e-14, -1e-14, 4.9e-7, -0].map((value) => en.value(value))).toEqual(['0', '0', '0', '0'])
    expect(en.change(-1e-14, 'PJ')).toBe('0\u00a0PJ')
    expect([5.1e-7, -1e-6].map((value) => en.value(value))).toEqual(['0.000001', '−0.000001'])
  })

  test('what is no number is a dash', () => expect(en.quantity(NaN, 'PJ')).toBe('–\u00a0PJ'))

  test('a duration has the unit that suits it', () => {
    expect([2.41, 38, 1300, 125_000].map((ms) => en.duration(ms))).toEqual(['2.4 ms', '38 ms', '1.3 s', '2 min 5 s'])
    expect(ja.duration(125_000)).toBe('2分5秒')
  })

  test('money is said in the language of the reader, with the year of its prices', () => {
    expect(ja.quantity(308, 'billion USD_2020')).toBe('308\u00a0十億米ドル（2020年価格）')
    expect(en.quantity(308, 'billion USD_2020')).toBe('308\u00a0billion USD (2020)')
  })

  test('a year below the line is said in the language of the reader', () => {
    const units = ['Mt CO2-equiv/yr', 'million USD_2020/yr', 'USD_2020/(GW yr)']
    expect(units.map((unit) => unitText(unit, 'ja'))).toEqual([
      'Mt CO₂e/年',
      '百万米ドル（2020年価格）/年',
      '米ドル（2020年価格）/(GW 年)',
    ])
    expect(unitText('Mt CO2-equiv/yr', 'en')).toBe('Mt CO₂e/yr')
  })

  test('gases have lowered digits, areas raised ones, and quantities neither', () => {
    expect(['tCO2', 'ktN2O', 'MtCO2-eq/yr', 'µg/m3', 'km2', 'USD2020'].map((unit) => unitText(unit, 'en'))).toEqual([
      'tCO₂',
      'ktN₂O',
      'MtCO₂-eq/yr',
      'µg/m³',
      'km²',
      'USD2020',
    ])
  })
})

describe('languages of the window', () => {
  test('the first that the reader and we speak is taken', () => {
    expect(languageFor(['vi-VN', 'ja-JP', 'en'])).toBe('ja')
    expect(languageFor(['vi-VN'])).toBe('en')
  })

  test('a language that nobody revised is marked', () => expect(LANGUAGES.ja.status).toBe('machine-draft'))

  test('every text of English is there in Japanese, and none is left in English', () => {
    const words = (value: unknown, path: string): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => words(inner, `${path}.${key}`))
        : [`${path} = ${String(value)}`]
    const english = words(windowText('en'), '')
    const japanese = new Set(words(windowText('ja'), ''))
    // Names and units that are the same in both.
    const same = [
      '.frame.mark',
      '.frame.gwp',
      '.macc.price',
      '.macc.chartSource',
      '.effects.perTonneUnit',
      '.pricing.units',
      '.pricing.source',
    ]
    // Nothing to say is the same in every language.
    const isEmpty = (entry: string) => entry.endsWith(' = ')
    const left = english.filter(
      (entry) => japanese.has(entry) && !isEmpty(entry) && !same.some((path) => entry.startsWith(path)),
    )
    expect(english.length).toBeGreaterThan(50)
    expect(left).toEqual([])
  })
})
