import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Sha256, sha256OfText } from '../../../model/numerics/sha256.ts'
import { utf8Bytes } from '../../../model/numerics/utf8.ts'

const nodeDigest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('SHA-256', () => {
  // NIST, "Examples with intermediate values", SHA-256, and FIPS 180-2 appendix B.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('of the published message %.20s', (message, digest) => {
    expect(sha256OfText(message)).toBe(digest)
  })

  it('agrees with another implementation, however the bytes are cut into pieces', () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 })
    fc.assert(
      fc.property(pieces, (parts) => {
        const hash = new Sha256()
        for (const part of parts) hash.update(part)
        expect(hash.digest()).toBe(nodeDigest(Uint8Array.from(parts.flatMap((part) => [...part]))))
      }),
    )
  })

  it('takes numbers as little-endian doubles', () => {
    // 1 is 3ff0000000000000, so its bytes begin with zeros; 2 is 4000000000000000.
    const bytes = Uint8Array.of(0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0, 0, 0, 0, 0, 0, 0, 0x40)
    expect(new Sha256().updateNumbers(Float64Array.of(1, 2)).digest()).toBe(nodeDigest(bytes))
    const many = Float64Array.from({ length: 20_000 }, (_, k) => 1 / (k + 1))
    expect(new Sha256().updateNumbers(many).digest()).toBe(nodeDigest(new Uint8Array(many.buffer)))
  })

  it('writes one zero and one NaN', () => {
    const digest = (values: Float64Array): string => new Sha256().updateNumbers(values).digest()
    const oddNaN = new Float64Array(BigUint64Array.of(0xfff8000000000001n).buffer)
    expect(digest(Float64Array.of(-0))).toBe(digest(Float64Array.of(0)))
    expect(digest(oddNaN)).toBe(nodeDigest(Uint8Array.of(0, 0, 0, 0, 0, 0, 0xf8, 0x7f)))
  })
})

describe('UTF-8', () => {
  it('encodes every length of character', () => {
    // U+0041, U+00E1, U+6A19 (the product's name), U+1F332
    expect([...utf8Bytes('Aá標🌲')]).toEqual([0x41, 0xc3, 0xa1, 0xe6, 0xa8, 0x99, 0xf0, 0x9f, 0x8c, 0xb2])
  })
  it('agrees with the platform, lone surrogates included', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) }),
        (text) => {
          expect([...utf8Bytes(text)]).toEqual([...new TextEncoder().encode(text)])
        },
      ),
    )
  })
})
