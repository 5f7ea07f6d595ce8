import { exp, log } from '../numerics/elementary.ts'
import { gammaFunction } from '../numerics/gamma-function.ts'

/** Ages that a survival table covers; a longer life is refused when the network is compiled. */
export const MAX_AGE = 150

/** Share of a vintage below which its units are taken as gone. */
const NEGLIGIBLE = 1e-9

const LOG_OF_AGE = Float64Array.from({ length: MAX_AGE }, (_, age) => log(age))

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
 *     S(a) = exp(-(a / lambda)^k) = exp(-exp(k (ln a - ln lambda))),   lambda = T / Gamma(1 + 1 / k)
 *
 * and 0 once it is `NEGLIGIBLE`. Weibull (1951), J. Appl. Mech. 18:293-297.
 */
export function weibullSurvival(table: Float64Array, offset: number, meanLife: number, shape: number): void {
  const logScale = log(meanLife / gammaFunction(1 + 1 / shape))
  table.fill(0, offset, offset + MAX_AGE)
  table[offset] = 1
  for (let age = 1; age < MAX_AGE; age++) {
    const share = exp(-exp(shape * (LOG_OF_AGE[age]! - logScale)))
    if (share <= NEGLIGIBLE) return
    table[offset + age] = share
  }
}
