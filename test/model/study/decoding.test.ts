import { describe, expect, it } from 'vitest'
import { decodingOf } from '../../../model/study/text/decoding.ts'

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('the encoding of a file', () => {
  it.each([
    ['ASCII', utf8('coal,1\r\n'), 'utf-8'],
    ['an empty file', bytes(), 'utf-8'],
    ['UTF-8', utf8('石炭, µ, 😀'), 'utf-8'],
    ['UTF-8 with its mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'utf-8'],
    ['UTF-16 LE', bytes(0xff, 0xfe, 0x61, 0x00), 'utf-16le'],
    ['UTF-16 BE', bytes(0xfe, 0xff, 0x00, 0x61), 'utf-16be'],
    // 石炭 is 90 CE 92 59 in Shift_JIS; ｱ is B1
    ['Shift_JIS', bytes(0x90, 0xce, 0x92, 0x59, 0x2c, 0xb1, 0x0a), 'shift_jis'],
  ] as const)('%s', (_, file, encoding) => {
    expect(decodingOf(file)).toBe(encoding)
  })

  it.each([
    ['a byte mark of UTF-8 over other bytes', bytes(0xef, 0xbb, 0xbf, 0xff)],
    ['UTF-16 of an odd length', bytes(0xff, 0xfe, 0x61)],
    ['UTF-16 without a mark', bytes(0x61, 0x00, 0x62, 0x00)],
    ['a lead byte at the end', bytes(0x61, 0x90)],
    ['a trail byte out of range', bytes(0x90, 0x20)],
    ['bytes of a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00)],
    ['Latin-1', bytes(0x63, 0x61, 0x66, 0xe9, 0x0a)],
  ] as const)('is unknown for %s', (_, file) => {
    expect(decodingOf(file)).toBe('unknown')
  })

  it('holds UTF-8 to RFC 3629: no overlong forms, surrogates or numbers beyond U+10FFFF', () => {
    // As Shift_JIS each of these could still be read, so it is asked whether they are not UTF-8.
    for (const wrong of [
      [0xc0, 0xaf],
      [0xe0, 0x80, 0xaf],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
      [0xe2, 0x82],
    ])
      expect(decodingOf(bytes(...wrong))).not.toBe('utf-8')
  })

  it('agrees with the strict decoder on every pair and on seeded runs of bytes', () => {
    const isUtf8 = (file: Uint8Array): boolean => {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(file)
        return !file.includes(0)
      } catch {
        return false
      }
    }
    for (let pair = 0; pair < 65536; pair++) {
      const file = bytes(pair >> 8, pair & 255)
      if (pair === 0xfeff || pair === 0xfffe) continue
      expect(decodingOf(file) === 'utf-8').toBe(isUtf8(file))
    }
    let state = 12345
    for (let run = 0; run < 20_000; run++) {
      const file = Uint8Array.from({ length: 4 }, () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0
        return 0x80 | (state >>> 24)
      })
      expect(decodingOf(file) === 'utf-8').toBe(isUtf8(file))
    }
  })
})
