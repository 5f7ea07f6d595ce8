import { log } from '../../numerics/elementary.ts'

/** Below this relative distance the quotient loses more digits than the series around a = b does. */
const NEAR = 1e-4

/**
 * L(a, b) = (a - b) / (ln a - ln b), and a where a = b; 0 where either is 0 (its limit).
 *
 * @param a at least 0
 * @param b at least 0
 * @see Ang (2004), Energy Policy 32, 1131-1139, eq. (10)
 */
export function logarithmicMean(a: number, b: number): number {
  if (a === 0 || b === 0) return 0
  const middle = (a + b) / 2
  const z = (a - b) / middle
  // ln((1 + z/2) / (1 - z/2)) = z (1 + z^2/12 + z^4/80 + ...)
  if (Math.abs(z) < NEAR) return middle / (1 + (z * z) / 12)
  return (a - b) / (log(a) - log(b))
}
