import { LEAST_EXPONENT, POWERS_OF_TWO } from './powers-of-two.ts'

/**
 * ln x after FreeBSD's msun, `e_log.c`:
 *
 *     x = 2^k (1 + f), sqrt(2) / 2 < 1 + f < sqrt(2);   s = f / (2 + f)
 *     ln(1 + f) = f - f^2 / 2 + s (f^2 / 2 + R),   R = L1 s^2 + ... + L7 s^14;   ln x = k ln 2 + ln(1 + f)
 *
 * with an error below 1 unit in the last place. `ln 2` is in two parts: k times the first is exact.
 *
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
export function naturalLogarithm(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  if (x === Infinity) return x
  let k = 0
  let normal = x
  if (x < SMALLEST_NORMAL) {
    normal = x * TWO_TO_54
    k = -54
  }
  bits.setFloat64(0, normal, true)
  const word = bits.getInt32(4, true)
  const mantissa = word & MANTISSA
  // One more where the mantissa is above sqrt(2): it is then halved.
  const exponent = (word >> 20) - BIAS + ((mantissa + 0x95f64) >> 20)
  const f = normal * POWERS_OF_TWO[-exponent - LEAST_EXPONENT]! - 1
  k += exponent
  if ((MANTISSA & (2 + mantissa)) < 3) return nearOne(f, k)
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const r = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6))
  if (((mantissa - 0x6147a) | (0x6b851 - mantissa)) > 0) {
    const half = 0.5 * f * f
    return k === 0 ? f - (half - s * (half + r)) : k * LN2_HIGH - (half - (s * (half + r) + k * LN2_LOW) - f)
  }
  return k === 0 ? f - s * (f - r) : k * LN2_HIGH - (s * (f - r) - k * LN2_LOW - f)
}

/** |f| < 2^-20: three terms of the series are enough. */
function nearOne(f: number, k: number): number {
  if (f === 0) return k * LN2_HIGH + k * LN2_LOW
  const r = f * f * (0.5 - 0.33333333333333333 * f)
  return k === 0 ? f - r : k * LN2_HIGH - (r - k * LN2_LOW - f)
}

/** Where a double is taken apart: sign, exponent and the first 20 bits of the mantissa are its high word. */
const bits = new DataView(new ArrayBuffer(8))
const BIAS = 1023
const MANTISSA = 0xfffff
const SMALLEST_NORMAL = 2.2250738585072014e-308
const TWO_TO_54 = 18014398509481984
const LN2_HIGH = 6.9314718036912381649e-1
const LN2_LOW = 1.90821492927058770002e-10
const L1 = 6.66666666666673513e-1
const L2 = 3.999999999940941908e-1
const L3 = 2.857142874366239149e-1
const L4 = 2.222219843214978396e-1
const L5 = 1.818357216161805012e-1
const L6 = 1.531383769920937332e-1
const L7 = 1.479819860511658591e-1
