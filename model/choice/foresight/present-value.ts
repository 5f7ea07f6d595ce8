import { pow } from '../../numerics/elementary.ts'

/** What one unit of money is worth after some years at a rate: `(1 + rate)^-years`. */
export function discountFactor(rate: number, years: number): number {
  return pow(1 + rate, -years)
}

/**
 * Annual payment, at the start of each year, that repays 1 over a life: `(1 - (1+i)^-1) / (1 - (1+i)^-life)`, and
 * `1 / life` without interest.
 */
export function advanceRecoveryFactor(rate: number, life: number): number {
  return rate === 0 ? 1 / life : (1 - pow(1 + rate, -1)) / (1 - pow(1 + rate, -life))
}

/** Worth of 1 at the start of each year of a life: `(1 - (1+i)^-life) (1+i) / i`, and `life` without interest. */
export function annuityValue(rate: number, life: number): number {
  return rate === 0 ? life : ((1 - pow(1 + rate, -life)) * (1 + rate)) / rate
}

/** How the value of a unit falls with its age: by what its remaining annuities are worth, or in a straight line. */
export type Depreciation = 'sinking-fund' | 'straight-line'

/**
 * Share of its capital that a unit is still worth at the end of the horizon, after `used` of its `life` years:
 * `1 - ((1+i)^used - 1) / ((1+i)^life - 1)` by sinking fund, `1 - used / life` in a straight line or without interest,
 * 0 once its life is over.
 */
export function salvageShare(method: Depreciation, rate: number, used: number, life: number): number {
  if (used >= life) return 0
  if (method === 'straight-line' || rate === 0) return 1 - used / life
  return 1 - (pow(1 + rate, used) - 1) / (pow(1 + rate, life) - 1)
}
