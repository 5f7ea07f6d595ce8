/**
 * Shares of sales within their bounds: what is banned is taken out, what is mandated is a floor, the rest keeps its
 * proportions.
 *
 *     p'_l = max(floor_l, kappa p_l allowed_l),   kappa such that sum_l p'_l = 1
 *
 * `allowed[i]` in 0..1 (0: no new build), `floor[i]` >= 0; floors that sum above one are scaled to one. Writes `share`
 * in place. Where all is banned and nothing mandated every share is nought, and the caller has unmet demand.
 * Returns kappa.
 */
export function boundShares(share: Float64Array, allowed: Float64Array, floor: Float64Array, count: number): number {
  let floors = 0
  let free = 0
  for (let i = 0; i < count; i++) {
    floor[i] = floor[i]! * (allowed[i]! > 0 ? 1 : 0)
    share[i] = share[i]! * allowed[i]!
    floors += floor[i]!
    free += share[i]!
  }
  if (floors >= 1) {
    for (let i = 0; i < count; i++) share[i] = floor[i]! / floors
    return 0
  }
  if (free <= 0) {
    // Nothing to choose freely: the mandates take the whole, in proportion.
    for (let i = 0; i < count; i++) share[i] = floors > 0 ? floor[i]! / floors : 0
    return 0
  }
  const kappa = waterLevel(share, floor, count, free)
  for (let i = 0; i < count; i++) share[i] = Math.max(floor[i]!, kappa * share[i]!)
  return kappa
}

/** Raises kappa's divisor step by step: each pass binds the floors above the level of the pass before. */
function waterLevel(share: Float64Array, floor: Float64Array, count: number, free: number): number {
  let kappa = 1 / free
  for (let pass = 0; pass <= count; pass++) {
    let bound = 0
    let unbound = 0
    for (let i = 0; i < count; i++) {
      if (floor[i]! > kappa * share[i]!) bound += floor[i]!
      else unbound += share[i]!
    }
    const next = unbound > 0 ? (1 - bound) / unbound : 0
    if (next === kappa) return kappa
    kappa = next
  }
  return kappa
}
