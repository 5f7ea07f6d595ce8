import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../renderer/charts/core/clean-text.ts'
import { csvText } from '../../renderer/charts/core/csv.ts'
import { chartText, countryInTitle, longest } from '../../renderer/charts/core/frame.ts'
import { element, writeSvg } from '../../renderer/charts/core/svg.ts'
import { textWidth } from '../../renderer/charts/core/text-width.ts'
import { typesetFormulas } from '../../renderer/charts/core/typeset.ts'
import { wrapText } from '../../renderer/charts/core/wrap-text.ts'

describe('the country in a title', () => {
  it('is cut itself where it is very long, so that the measure is still read', () => {
    const named = `${countryInTitle('Vast '.repeat(80))}: greenhouse gas emissions`
    expect(chartText(named, longest.title)).toMatch(/^Vast .*…: greenhouse gas emissions$/)
    const real = 'The United Kingdom of Great Britain and Northern Ireland'
    expect(countryInTitle(real)).toBe(real)
  })
})

describe('width of text', () => {
  // Noto Sans: C 632, O 781, digits 572, subscript two 350, blank 260: 632 + 781 + 350 = 1763 thousandths.
  it('is the sum of the advance widths', () => {
    expect(textWidth('CO₂', 1000)).toBe(1763)
    expect(textWidth('2031', 10)).toBeCloseTo(22.88, 10)
  })
  it('counts East Asian characters as a full em and marks as nothing', () => {
    expect(textWidth('標準', 10)).toBe(20)
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10))
  })
})

describe('wrapping', () => {
  it('breaks at blanks and keeps every word', () => {
    const lines = wrapText('Emissions by sector under current policies', 120, 13)
    expect(lines.join(' ')).toBe('Emissions by sector under current policies')
    expect(lines.length).toBeGreaterThan(1)
  })
  it('breaks Japanese between characters, but never before a closing mark', () => {
    expect(wrapText('温室効果ガス。', 60, 10)).toEqual(['温室効果ガ', 'ス。'])
  })
  it('keeps a per cent sign with its number', () => {
    expect(wrapText('below 43.5 % of', 50, 10)).toEqual(['below', '43.5 % of'])
  })
  it('cuts a word that no line can hold', () => {
    expect(wrapText('a'.repeat(30), 56.1, 10)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(10)])
  })
  it('never makes a line wider than asked for', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 80 })
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 200 }), (raw, width) => {
        for (const line of wrapText(cleanText(raw, 80), width, 10))
          expect(textWidth(line, 10)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('hostile text', () => {
  it('drops what is not seen and keeps what is written', () => {
    expect(cleanText('a\u0000b\u0007c\u202Ed\u2066e\u200Ff\uFEFFg\u{E0041}h', 80)).toBe('abcdefgh')
    expect(cleanText('Tiếng Việt · ភាសាខ្មែរ · ไทย · 日本語', 80)).toBe('Tiếng Việt · ភាសាខ្មែរ · ไทย · 日本語')
  })
  it('makes white space of every kind one blank', () => {
    expect(cleanText('  a\n\tb\u2028c\u00a0 \u0000 d ', 80)).toBe('a b c d')
  })
  it('replaces half a surrogate pair', () => {
    expect(cleanText('a\ud800b', 80)).toBe('a\ufffdb')
  })
  it('shortens a pile of marks', () => {
    expect(cleanText(`e${'\u0301'.repeat(50)}x`, 80)).toBe('e\u0301\u0301\u0301x')
  })
  it('cuts what is too long, the ellipsis included', () => {
    expect(cleanText('abcdefgh', 5)).toBe('abcd…')
    expect([...cleanText('標'.repeat(1e6), 80)]).toHaveLength(80)
  })
  it('cannot leave its element', () => {
    expect(writeSvg(`<script>&"']]>`)).toBe('&lt;script&gt;&amp;&quot;&#39;]]&gt;')
    expect(writeSvg(element('a', { b: '"/><x y="' }))).toBe('<a b="&quot;/&gt;&lt;x y=&quot;"/>')
  })
})

describe('formulas', () => {
  it.each([
    ['Mt CO2-equiv/yr', 'Mt CO₂-equiv/yr'],
    ['MtCO2e', 'MtCO₂e'],
    ['kt CH4', 'kt CH₄'],
    ['N2O and SF6', 'N₂O and SF₆'],
    ['CO2030', 'CO2030'],
    ['SCENARIO2', 'SCENARIO2'],
    ['COP26', 'COP26'],
  ])('%s is set as %s', (text, set) => {
    expect(typesetFormulas(text)).toBe(set)
  })
})

describe('comma-separated table', () => {
  it('quotes what needs it and leaves a missing number empty', () => {
    expect(csvText([['a,b', 'c"d', 'e\nf', null, Number.NaN, -0, 1.5]])).toBe('"a,b","c""d","e\nf",,,0,1.5\n')
  })
  it('does not hand a spreadsheet a formula', () => {
    expect(csvText([['=1+1', '+x', '-y', '@z', -2]])).toBe("'=1+1,'+x,'-y,'@z,-2\n")
  })
})
