import { GREATEST_EXPONENT, LEAST_EXPONENT, POWERS_OF_TWO } from './powers-of-two.ts'

/**
 * e^x after FreeBSD's msun, `e_exp.c`:
 *
 *     x = k ln 2 + r, |r| <= ln 2 / 2;   e^r = 1 + r + r c / (2 - c),   c = r - r^2 P(r^2);   e^x = 2^k e^r
 *
 * with P of degree 4, the error below 1 unit in the last place. `ln 2` is in two parts, so that `x - k ln 2` is exact
 * enough.
 *
 * Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and distribute this
 * software is freely granted, provided that this notice is preserved.
 */
export function exponential(x: number): number {
  if (!(x <= OVERFLOW)) return x === x ? Infinity : NaN
  if (x < UNDERFLOW) return 0
  if (x < NEAR_ZERO && x > -NEAR_ZERO) return 1 + x
  const k = (LOG2_E * x + (x < 0 ? -0.5 : 0.5)) | 0
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  const t = r * r
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))))
  const y = 1 - (low - (r * c) / (2 - c) - high)
  if (k > GREATEST_EXPONENT) return 2 * y * POWERS_OF_TWO[k - 1 - LEAST_EXPONENT]!
  if (k < LEAST_EXPONENT) return (y / 2) * POWERS_OF_TWO[k + 1 - LEAST_EXPONENT]!
  return y * POWERS_OF_TWO[k - LEAST_EXPONENT]!
}

/** ln of the largest and of the smallest double. */
const OVERFLOW = 7.09782712893383973096e2
const UNDERFLOW = -7.4513321910194110842e2
/** 2^-28: below it the square of x is lost beside 1. */
const NEAR_ZERO = 3.725290298461914e-9
const LOG2_E = 1.442695040888963387
const LN2_HIGH = 6.9314718036912381649e-1
const LN2_LOW = 1.90821492927058770002e-10
const P1 = 1.66666666666666019037e-1
const P2 = -2.77777777770155933842e-3
const P3 = 6.61375632143793436117e-5
const P4 = -1.6533902205465251539e-6
const P5 = 4.13813679705723846039e-8
