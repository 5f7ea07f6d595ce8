/**
 * How far a policy has come into force in a year.
 *
 *     ramp(y) = 0                              y < start, or y > end
 *             = min(1, (y - start + 1) / r)    otherwise
 *
 * so that with r = 1 (or 0) the policy holds in full from its first year, and with r = 4 it gains a quarter a year.
 */
export function ramp(year: number, start: number, end: number, rampYears: number): number {
  if (year < start || year > end) return 0
  return rampYears <= 1 ? 1 : Math.min(1, (year - start + 1) / rampYears)
}
