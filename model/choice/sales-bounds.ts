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
  const kappa = floors >= 1 || free <= 0 ? 0 : raise(share, floor, count, free)
  if (kappa > 0) return kappa
  // Nothing left to choose freely: the mandates take the whole, in proportion.
  for (let i = 0; i < count; i++) share[i] = floors > 0 ? floor[i]! / floors : 0
  return 0
}

/**
 * Finds kappa = left / unbound step by step: each pass binds the floors above the level of the pass before, until as many
 * are bound as were. Shares are divided before they are multiplied, so that the smallest number is as good as any.
 * Returns kappa; 0, and no shares, where rounding leaves nothing unbound.
 */
function raise(share: Float64Array, floor: Float64Array, count: number, free: number): number {
  let left = 1
  let unbound = free
  for (let pass = 0; pass <= count; pass++) {
    let bound = 0
    let rest = 0
    for (let i = 0; i < count; i++) {
      if (floor[i]! > left * (share[i]! / unbound)) bound += floor[i]!
      else rest += share[i]!
    }
    if (1 - bound === left && rest === unbound) break
    if (rest <= 0) return 0
    left = 1 - bound
    unbound = rest
  }
  for (let i = 0; i < count; i++) share[i] = Math.max(floor[i]!, left * (share[i]! / unbound))
  return left / unbound
}
