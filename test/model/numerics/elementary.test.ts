import { execFileSync } from 'node:child_process'
import stdlibExp from '@stdlib/math-base-special-exp'
import stdlibLn from '@stdlib/math-base-special-ln'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, expm1, log, log1p, pow } from '../../../model/numerics/elementary.ts'
import { findOtherNodes } from '../../support/other-nodes.ts'
import { digestOfElementaryBits } from './elementary-bits.ts'

const bytes = new DataView(new ArrayBuffer(8))

/** Position of a double among all doubles in order: neighbours differ by 1. */
function ordinal(x: number): bigint {
  bytes.setFloat64(0, x)
  const bits = bytes.getBigInt64(0)
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits
}

function unitsApart(a: number, b: number): number {
  const difference = ordinal(a) - ordinal(b)
  return Number(difference < 0n ? -difference : difference)
}

/** The double with these bits. */
function double(bits: bigint): number {
  bytes.setBigUint64(0, bits)
  return bytes.getFloat64(0)
}

describe('elementary functions', () => {
  // Bits of the correctly rounded result, worked with 400-bit arithmetic (mpmath 1.3).
  it.each([
    ['exp', exp(1), 0x4005bf0a8b145769n], // e = 2.7182818284590452354
    ['exp', exp(-1), 0x3fd78b56362cef38n],
    ['exp', exp(10), 0x40d5829dcf950560n], // 22026.465794806716517
    ['exp', exp(-20.5), 0x3e157a3afeed00abn],
    ['exp', exp(700), 0x7f0d945df4f8ec8en],
    ['log', log(2), 0x3fe62e42fefa39efn], // 0.69314718055994530942
    ['log', log(10), 0x40026bb1bbb55516n], // 2.302585092994045684
    ['log', log(1e-300), 0xc085963447f87fb5n],
    ['log', log(1.0000001), 0x3e7ad7f2847b6492n],
    ['pow', pow(1.05, 42), 0x401f0bdd9ba91477n], // 42 years at 5 %: 7.7615875551174362724
    ['pow', pow(0.97, -13), 0x3ff7c5efb176364cn],
    ['pow', pow(2, 0.5), 0x3ff6a09e667f3bcdn],
    ['pow', pow(1.7, 0.33), 0x3ff30fde42205245n],
    ['pow', pow(123.4, 5.6), 0x425df2492ba97c5an],
    ['expm1', expm1(1e-8), 0x3e45798ee3fdb764n], // 1.0000000050000000376e-8
    ['expm1', expm1(-0.3), 0xbfd0966f2c7907f6n],
    ['log1p', log1p(0.1), 0x3fb8663f793c46c7n], // 0.09531017980432486509
    ['log1p', log1p(-0.4), 0xbfe058aefa811452n],
  ])('%s is within one unit in the last place: %d', (_, actual, correctlyRounded) => {
    expect(unitsApart(actual, double(correctlyRounded))).toBeLessThanOrEqual(1)
  })

  it('follows the built-in functions to 2 units in the last place, each within 1 of the truth', () => {
    const argument = fc.double({ min: -700, max: 700, noNaN: true })
    const positive = argument.map((x) => Math.exp(x))
    fc.assert(
      fc.property(argument, positive, fc.double({ min: -0.999, max: 30, noNaN: true }), (x, p, small) => {
        const exponent = small / 40
        const pairs = [
          [exp(x), Math.exp(x)],
          [log(p), Math.log(p)],
          [pow(p, exponent), Math.pow(p, exponent)],
          [expm1(small), Math.expm1(small)],
          [log1p(small), Math.log1p(small)],
        ] as const
        for (const [ours, theirs] of pairs) expect(unitsApart(ours, theirs)).toBeLessThanOrEqual(2)
      }),
      { numRuns: 2000 },
    )
  })

  it('has the bits of another port of the same algorithm, on every normal result and argument', () => {
    // Of subnormal results that port takes the least for nought.
    const argument = fc.oneof(
      fc.double({ min: -744.4, noNaN: true }),
      fc.double({ min: -1e-3, max: 1e-3, noNaN: true }),
    )
    const positive = fc.oneof(
      fc.double({ min: 0, noNaN: true }),
      fc.double({ min: 0.99999, max: 1.00001, noNaN: true }),
    )
    fc.assert(
      fc.property(argument, positive, (x, p) => {
        expect(exp(x)).toBe(stdlibExp(x))
        expect(log(p)).toBe(stdlibLn(p))
      }),
      { numRuns: 5000 },
    )
    for (const end of [709.782712893384, 709.7827128933841, -744.4, 2 ** -28, -(2 ** -28)]) {
      expect(exp(end)).toBe(stdlibExp(end))
    }
    for (const end of [5e-324, 2 ** -1022, Number.MAX_VALUE, 1, 2]) expect(log(end)).toBe(stdlibLn(end))
  })

  it('reaches the smallest doubles', () => {
    // e^-744.4 = 5.1e-324, nearest to 2^-1074; e^-745.1 = 2.6e-324 rounds up to it, and -745.2 is beyond.
    expect([exp(-744.4), exp(-745.1), exp(-745.2)]).toEqual([5e-324, 5e-324, 0])
  })

  it('has the limits of the mathematics', () => {
    expect([exp(0), exp(-Infinity), exp(Infinity), exp(-1000), exp(1000)]).toEqual([1, 0, Infinity, 0, Infinity])
    expect([log(1), log(0), log(Infinity), log(-1)]).toEqual([0, -Infinity, Infinity, NaN])
    expect([pow(0, 0), pow(NaN, 0), pow(-8, 1 / 3), pow(0, -1), pow(-2, 3)]).toEqual([1, NaN, NaN, Infinity, -8])
    expect([expm1(-Infinity), log1p(-1), log1p(-2)]).toEqual([-1, -Infinity, NaN])
  })

  it('never gives a negative zero', () => {
    // The fdlibm originals keep the sign: expm1(-0), log1p(-0) and (-0)^3 are -0 there.
    for (const zero of [expm1(-0), log1p(-0), pow(-0, 3), pow(-Infinity, -3)]) expect(zero).toBe(0)
  })
})

/** Frozen: another value means that the engine's numbers move. */
const digest = '63d61f1780a29456ec1005d118cb6e6feb745389325669cb35173477cbd3012a'
const others = await findOtherNodes()
const module = new URL('elementary-bits.ts', import.meta.url).href
const program = `import { digestOfElementaryBits } from '${module}'; console.log(digestOfElementaryBits())`

describe('the same bits everywhere', () => {
  it('this Node', () => {
    expect(digestOfElementaryBits()).toBe(digest)
  })

  it.skipIf(others.missing !== null)(
    `other Nodes${others.missing === null ? '' : ` (skipped: ${others.missing})`}`,
    () => {
      for (const { path } of others.nodes) {
        const printed = execFileSync(path, ['--no-warnings', '--input-type=module', '--eval', program], {
          encoding: 'utf8',
        })
        expect(printed.trim()).toBe(digest)
      }
    },
  )
})
