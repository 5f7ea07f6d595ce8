import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonErrorAt } from '../../../model/study/documents/json-error.ts'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('the place of the first error in JSON', () => {
  it.each([
    ['{"a": 1}', null],
    [' [1, -2.5e3, "x\\u0041", true, null, {}, []] ', null],
    ['{"a": }', 6],
    ['{"a" 1}', 5],
    ['{"a": 1,}', 8],
    ['[1 2]', 3],
    ['[1,]', 3],
    ['[1', 2],
    ['', 0],
    ['01', 1],
    ['"a\nb"', 0],
    ['{} x', 3],
    ['[}', 1],
    ["{'a': 1}", 1],
  ])('%s', (text, place) => {
    expect(jsonErrorAt(text)).toBe(place)
    expect(isJson(text)).toBe(place === null)
  })

  it('finds an error exactly where the engine does', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-',
      '0.5',
      'true',
      'nul',
      ' ',
      '\\',
      '"',
      'e3',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        expect(jsonErrorAt(text) === null).toBe(isJson(text))
      }),
      { seed: 1, numRuns: 20_000 },
    )
    fc.assert(fc.property(fc.json(), (text) => jsonErrorAt(text) === null || text.includes('[[[[[[[[')))
  })
})
