/** Credits from technologies that are not covered. Mt CO2e by year. */
export interface Offsets {
  /** Most that may be handed in: the limit times covered emissions. */
  readonly limit: Float64Array
  /** What uncovered technologies abate where a tonne less earns them the price. */
  readonly supply: Float64Array
  readonly used: Float64Array
}

/**
 * Credits at the price of the year: whoever is not covered sells what it abates against the run in which it earns nothing.
 *
 *     used = min(limit x Q, max(0, U(0) - U(p)))
 *
 * @param covered emissions of who pays
 * @param uncovered emissions of who does not, without the credits
 * @param credited the same with them
 */
export function offsetsOf(
  limit: number,
  covered: Float64Array,
  uncovered: Float64Array,
  credited: Float64Array,
): Offsets {
  const most = covered.map((emitted) => limit * emitted)
  const supply = uncovered.map((emitted, t) => Math.max(0, emitted - credited[t]!))
  return { limit: most, supply, used: most.map((amount, t) => Math.min(amount, supply[t]!)) }
}
