import { expm1, log1p } from '../numerics/elementary.ts'

/**
 * Capital recovery factor: the yearly payment, per unit of initial cost, that repays it over T years at rate a.
 *
 *     CRF(a, T) = a (1 + a)^T / ((1 + a)^T - 1),   CRF(0, T) = 1 / T
 *
 * AIM/Enduse manual, annualised initial cost. Written with expm1 so that small rates lose no digits.
 */
export function capitalRecoveryFactor(rate: number, lifetimeYears: number): number {
  if (rate === 0) return 1 / lifetimeYears
  return rate / -expm1(-lifetimeYears * log1p(rate))
}
