/** `sum_j coefficient_j v_j <= most`. */
export interface HalfSpace {
  readonly coefficients: Float64Array
  readonly most: number
}

const MOST_SWEEPS = 200
const HALVINGS = 60
/** Multiplier at which a half-space that the box does not reach is given up: the point is then as near to it as can be. */
const MOST_PULL = 1e9

/**
 * The point of a box that is nearest to y and within half-spaces,
 *
 *     min |v - y|^2 / 2   subject to   lower <= v <= upper,  a_i . v <= b_i,
 *
 * by its dual: v(m) = clamp(y - sum_i m_i a_i), and each multiplier m_i >= 0 in turn is set where its own half-space just
 * holds (Hildreth's method; a_i . v falls as m_i rises). Half-spaces that the box cannot reach are approached as far as
 * it goes.
 *
 * @see Hildreth (1957), Naval Research Logistics Quarterly 4, 79-85
 */
export function nearestPoint(
  y: Float64Array,
  lower: Float64Array,
  upper: Float64Array,
  halfSpaces: readonly HalfSpace[],
): Float64Array {
  const pulls = new Float64Array(halfSpaces.length)
  const pulled = Float64Array.from(y)
  const at = (j: number, extra: number, coefficients: Float64Array): number =>
    Math.min(upper[j]!, Math.max(lower[j]!, pulled[j]! - extra * coefficients[j]!))
  const excess = ({ coefficients, most }: HalfSpace, extra: number): number => {
    let sum = -most
    for (let j = 0; j < y.length; j++) sum += coefficients[j]! * at(j, extra, coefficients)
    return sum
  }
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let moved = 0
    for (const [i, halfSpace] of halfSpaces.entries()) {
      const before = pulls[i]!
      const after = before + pullThatHolds((extra) => excess(halfSpace, extra), before)
      if (after === before) continue
      for (let j = 0; j < y.length; j++) pulled[j] = pulled[j]! - (after - before) * halfSpace.coefficients[j]!
      pulls[i] = after
      moved = Math.max(moved, Math.abs(after - before) / (1 + after))
    }
    if (moved < 1e-12) break
  }
  return Float64Array.from(y, (_, j) => Math.min(upper[j]!, Math.max(lower[j]!, pulled[j]!)))
}

/** What is to be added to a multiplier so that its half-space just holds; never below nought in all. */
function pullThatHolds(excess: (extra: number) => number, before: number): number {
  let low = -before
  if (excess(low) <= 0) return low
  let step = 1
  while (excess(low + step) > 0) {
    step *= 2
    if (low + step >= MOST_PULL) return Math.max(0, MOST_PULL - before)
  }
  let high = low + step
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    if (excess(middle) > 0) low = middle
    else high = middle
  }
  return high
}
