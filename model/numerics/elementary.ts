import stdlibExpm1 from '@stdlib/math-base-special-expm1'
import stdlibLog1p from '@stdlib/math-base-special-log1p'
import stdlibPow from '@stdlib/math-base-special-pow'
import { exponential } from './exponential.ts'
import { naturalLogarithm } from './natural-logarithm.ts'

/**
 * The transcendental functions that the model may use. JavaScript leaves the last digit of `Math.exp`, `Math.log`
 * and `Math.pow` to the engine, and engines differ; these are ports of FreeBSD's msun (fdlibm) to plain arithmetic,
 * which IEEE 754 fixes to the bit. All are accurate to within 1 unit in the last place.
 *
 * Adding zero turns a result of -0 into 0, so that equal numbers also have equal bytes in a result's hash.
 */

/** e^x. 0 below about -745, Infinity above about 709.8. */
export function exp(x: number): number {
  return exponential(x) + 0
}

/** Natural logarithm. -Infinity at 0, NaN below. */
export function log(x: number): number {
  return naturalLogarithm(x) + 0
}

/** base^exponent. NaN for a negative base with a fractional exponent; 1 for exponent 0 and any number. */
export function pow(base: number, exponent: number): number {
  return stdlibPow(base, exponent) + 0
}

/** e^x - 1 without loss of digits near 0. */
export function expm1(x: number): number {
  return stdlibExpm1(x) + 0
}

/** log(1 + x) without loss of digits near 0. -Infinity at -1, NaN below. */
export function log1p(x: number): number {
  return stdlibLog1p(x) + 0
}

/** Largest whole exponent that `powers` multiplies out: below it products are quicker than, and as near as, logarithms. */
const FEW_FACTORS = 8

/**
 * base_i^exponent for i < count, positive bases, without a call for each: as a product where the exponent is a small whole
 * number (within an ulp a factor), else as e^(exponent ln base).
 */
export function powers(out: Float64Array, base: Float64Array, exponent: number, count: number): void {
  const factors = Math.abs(exponent)
  if (factors <= FEW_FACTORS && Number.isInteger(factors)) multiplyOut(out, base, factors, exponent < 0, count)
  else for (let i = 0; i < count; i++) out[i] = exponential(exponent * naturalLogarithm(base[i]!))
}

function multiplyOut(out: Float64Array, base: Float64Array, factors: number, isInverse: boolean, count: number): void {
  for (let i = 0; i < count; i++) {
    let product = 1
    for (let factor = 0; factor < factors; factor++) product *= base[i]!
    out[i] = isInverse ? 1 / product : product
  }
}
