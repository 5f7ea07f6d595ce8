import { describe, expect, it } from 'vitest'
import type { StudyFile } from '../../../model/study/load-study.ts'
import { canonicalFile } from '../../../model/study/canonical-file.ts'
import { readTable } from '../../../model/study/text/read-table.ts'
import { decodingOf } from '../../../model/study/text/decoding.ts'
import { readStudy } from '../../support/read-study.ts'
import { problemsOf, studyOf } from '../../support/change-study.ts'

const mini = readStudy('mini')
const tables = (change: (file: StudyFile) => string): readonly StudyFile[] =>
  mini.map((file) => (file.path.endsWith('.csv') ? { path: file.path, text: change(file) } : file))
const everyFile = (change: (text: string) => string): readonly StudyFile[] =>
  mini.map(({ path, text }) => ({ path, text: change(text) }))

/** A table of the fixture with another delimiter; quotes where a cell holds it. */
function delimited(text: string, delimiter: string): string {
  const table = readTable('fixture.csv', text, [])
  if (table === null) throw new Error('The fixture is readable')
  const lines = [table.columns, ...table.rows.map((row) => row.cells)].map((cells) =>
    cells.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter),
  )
  return `${lines.join('\n')}\n`
}

/** As a spreadsheet set to German writes it. */
function withDecimalCommas(text: string): string {
  return delimited(text, ';').replace(/(?<=;|^)-?\d+\.\d+(?=;|$)/gm, (numeral) => numeral.replace('.', ','))
}

/** What is written at each place, without the text of numbers, which the variant writes otherwise. */
const content = (files: readonly StudyFile[]): unknown =>
  JSON.parse(JSON.stringify(studyOf(files), (key, value: unknown) => (key === 'given' ? undefined : value)))

describe('the same study, written otherwise', () => {
  const expected = content(mini)

  it.each([
    ['byte order marks', everyFile((text) => `\uFEFF${text}`)],
    ['CRLF', everyFile((text) => text.replaceAll('\n', '\r\n'))],
    ['semicolons', tables(({ text }) => delimited(text, ';'))],
    ['tabs', tables(({ text }) => delimited(text, '\t'))],
    ['semicolons and decimal commas', tables(({ text }) => withDecimalCommas(text))],
    ['everything at once', tables(({ text }) => `\uFEFF${withDecimalCommas(text).replaceAll('\n', '\r\n')}`)],
  ])('%s', (_, files) => {
    expect(files).not.toEqual(mini)
    expect(content(files)).toEqual(expected)
  })

  it('Shift_JIS, by the rule that hosts follow', () => {
    const encoded = mini.map(({ path, text }) => ({ path, bytes: shiftJisOf(text) }))
    const decoded = encoded.map(({ path, bytes }) => {
      const encoding = decodingOf(bytes)
      if (encoding === 'unknown') throw new Error(path)
      return { path, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
    })
    expect(encoded.some(({ bytes }) => decodingOf(bytes) === 'shift_jis')).toBe(true)
    expect(content(decoded)).toEqual(expected)
  })

  it('comes back in canonical form with the same cells', () => {
    for (const file of tables(({ text }) => `\uFEFF${withDecimalCommas(text).replaceAll('\n', '\r\n')}`)) {
      const original = mini.find(({ path }) => path === file.path)
      expect(canonicalFile(file)).toEqual({ ok: true, value: original })
    }
  })

  it('refuses a lone point in a table of decimal commas, where it could mean thousands', () => {
    const files = tables(({ path, text }) =>
      path === 'stocks.csv' ? withDecimalCommas(text).replace(';600;', ';1.600;') : text,
    )
    expect(problemsOf(files)).toMatchObject([
      { kind: 'not-a-number', file: 'stocks.csv', found: '1.600', allowed: '0,5' },
    ])
  })
})

/** Bytes of a text in Shift_JIS, found by decoding every pair of bytes once. */
function shiftJisOf(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => shiftJis().get(character) ?? [character.charCodeAt(0)]))
}

let table: Map<string, readonly number[]> | null = null

function shiftJis(): Map<string, readonly number[]> {
  if (table !== null) return table
  table = new Map()
  const decoder = new TextDecoder('shift_jis', { fatal: true })
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    for (let trail = 0x40; trail <= 0xfc; trail++) {
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail))
        if ([...character].length === 1 && !table.has(character)) table.set(character, [lead, trail])
      } catch {
        continue
      }
    }
  }
  return table
}
