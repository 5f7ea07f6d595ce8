/** Exponents of the smallest and the largest power of two that is a double. */
export const LEAST_EXPONENT = -1074
export const GREATEST_EXPONENT = 1023

/** 2^k at `k - LEAST_EXPONENT`. A product with one is exact, or rounded once where the result is subnormal. */
export const POWERS_OF_TWO = powersOfTwo()

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(GREATEST_EXPONENT - LEAST_EXPONENT + 1)
  let power = 5e-324
  for (let i = 0; i < powers.length; i++) {
    powers[i] = power
    power *= 2
  }
  return powers
}
