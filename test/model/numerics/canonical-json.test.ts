import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type JsonValue } from '../../../model/numerics/canonical-json.ts'

describe('canonical JSON (RFC 8785)', () => {
  it('sorts names by code unit and drops white space', () => {
    // RFC 8785, section 3.2.3: the order is by UTF-16 code units, so the emoji (d83d) precedes U+FB33.
    const value = {
      '\u20ac': 'Euro',
      '\r': 'CR',
      '1': 'One',
      '\ufb33': 'Dalet',
      '\ud83d\ude00': 'Face',
      '\u0080': 'C',
      '\u00f6': 'o',
    }
    expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toEqual([
      'One',
      'CR',
      'C',
      'o',
      'Euro',
      'Face',
      'Dalet',
    ])
    expect(canonicalJson({ b: [1, { d: null, c: true }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":true,"d":null}]}')
  })

  it('writes numbers in their shortest form', () => {
    // RFC 8785, appendix B
    expect(canonicalJson([333333333.33333329, 1e30, 4.5, 2e-3, 1e-27, -0, 5e-324])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0,5e-324]',
    )
  })

  it('leaves out what is undefined and refuses what JSON cannot say', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
    expect(() => canonicalJson([NaN])).toThrow('NaN')
    expect(() => canonicalJson({ a: Infinity })).toThrow('Infinity')
  })

  it('gives one text for one value, whatever the order of names, and loses nothing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const text = canonicalJson(object as JsonValue)
        const reversed = Object.fromEntries(Object.entries(object).reverse())
        expect(canonicalJson(reversed as JsonValue)).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(object)))
      }),
    )
  })
})
