import { exp, pow } from '../numerics/elementary.ts'
import { gammaFunction } from '../numerics/gamma-function.ts'

/** Ages that a survival table covers; a longer life is refused when the network is compiled. */
export const MAX_AGE = 150

/**
 * Fixed life: a unit installed at the start of year h works T years, h .. h + T - 1.
 *
 *     S(a) = 1 for a < T, else 0
 *
 * Fills `table[offset .. offset + MAX_AGE - 1]` by age in years.
 */
export function fixedSurvival(table: Float64Array, offset: number, lifetime: number): void {
  for (let age = 0; age < MAX_AGE; age++) table[offset + age] = age < lifetime ? 1 : 0
}

/**
 * Weibull survival with mean life T and shape k (k = 1 exponential, k > 1 ageing).
 *
 *     S(a) = exp(-(a / lambda)^k),   lambda = T / Gamma(1 + 1 / k)
 *
 * Weibull (1951), J. Appl. Mech. 18:293-297.
 */
export function weibullSurvival(table: Float64Array, offset: number, meanLife: number, shape: number): void {
  const scale = meanLife / gammaFunction(1 + 1 / shape)
  table[offset] = 1
  for (let age = 1; age < MAX_AGE; age++) table[offset + age] = exp(-pow(age / scale, shape))
}
