import { pow, powers } from '../numerics/elementary.ts'

/** A cost below this share of the group's median is raised to it: a cost near nought or below would break the power law. */
export const COST_FLOOR = 0.05

/**
 * Modified logit: shares of sales by cost, with weights that hold what cost does not say (taste, access, habit).
 *
 *     p_l = w_l c_l^-gamma / sum_j w_j c_j^-gamma
 *
 * Reads `weight[i]`, `cost[i]`, writes `share[i]` for i < count. Where every weight is nought all shares are nought.
 * Clarke and Edmonds (1993), Energy Econ. 15:123-129.
 */
export function logitShares(
  share: Float64Array,
  weight: Float64Array,
  cost: Float64Array,
  gamma: number,
  count: number,
): void {
  let total = 0
  powers(share, cost, -gamma, count)
  for (let i = 0; i < count; i++) {
    const attraction = weight[i]! > 0 ? weight[i]! * share[i]! : 0
    share[i] = attraction
    total += attraction
  }
  if (total > 0) for (let i = 0; i < count; i++) share[i] = share[i]! / total
}

/**
 * Weight that makes the logit give the base-year share at the base-year cost.
 *
 *     w_l = s_l c_l^gamma
 */
export function calibratedWeight(baseShare: number, baseCost: number, gamma: number): number {
  return baseShare > 0 && baseCost < Infinity ? baseShare * pow(baseCost, gamma) : 0
}

/**
 * Raises every cost to `COST_FLOOR` of the group's median (the lower of the two middle ones). What cannot run has an
 * infinite cost and does not count. Sorts in `scratch`.
 */
export function floorCosts(cost: Float64Array, scratch: Float64Array, count: number): void {
  let finite = 0
  for (let i = 0; i < count; i++) {
    if (cost[i] === Infinity) continue
    let j = finite++
    for (; j > 0 && scratch[j - 1]! > cost[i]!; j--) scratch[j] = scratch[j - 1]!
    scratch[j] = cost[i]!
  }
  const floor = finite === 0 ? 0 : COST_FLOOR * scratch[(finite - 1) >> 1]!
  const least = floor > 0 ? floor : COST_FLOOR
  for (let i = 0; i < count; i++) if (cost[i]! < least) cost[i] = least
}
