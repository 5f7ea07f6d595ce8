/**
 * Storage between the parts of a season's day: it takes from the lowest residual load and gives to the highest.
 *
 * With L_i the residual power in part i of h_i hours, P the power of the store, e its input per output and E the energy it
 * can give in the season (power x hours of discharge x days, one cycle a day), two levels close in on each other,
 *
 *     give_j = h_j min(P, max(0, L_j - high)),   take_i = h_i min(P, max(0, low - L_i)),   e sum give = sum take,
 *
 * until they meet, E is spent, or high is down to nought (where L < 0 there is power to spare already). Both sides are piecewise linear, so the walk from break to break is exact. One cycle a
 * day keeps the order of the day free: what is given never exceeds what fits in the store.
 */
export interface Levelling {
  /** Level down to which peaks are shaved, and up to which valleys are filled. */
  high: number
  low: number
}

/** `level[i]` in power, `hours[i]`, for the parts listed in `parts`. Writes the two levels into `out`. */
export function levelStorage(
  out: Levelling,
  parts: readonly number[],
  level: Float64Array,
  hours: Float64Array,
  power: number,
  inputPerOutput: number,
  energy: number,
): void {
  let high = -Infinity
  let low = Infinity
  for (const i of parts) {
    high = Math.max(high, level[i]!)
    low = Math.min(low, level[i]!)
  }
  let left = energy
  // Each step ends at a break of one of at most 4 x parts; the bound only guards against a slip of rounding.
  for (let step = 0; step < 8 * parts.length && left > 0 && high > Math.max(low, 0); step++) {
    let giving = 0
    let taking = 0
    let nextHigh = 0
    let nextLow = Infinity
    for (const i of parts) {
      const at = level[i]!
      if (high <= at && high > at - power) giving += hours[i]!
      if (low >= at && low < at + power) taking += hours[i]!
      if (at < high) nextHigh = Math.max(nextHigh, at)
      if (at - power < high) nextHigh = Math.max(nextHigh, at - power)
      if (at > low) nextLow = Math.min(nextLow, at)
      if (at + power > low) nextLow = Math.min(nextLow, at + power)
    }
    if (giving === 0) {
      high = nextHigh
      continue
    }
    if (taking === 0) {
      low = nextLow
      continue
    }
    const toHigh = (high - nextHigh) * giving
    const toLow = ((nextLow - low) * taking) / inputPerOutput
    const toMeet = (high - low) / (1 / giving + inputPerOutput / taking)
    const moved = Math.min(toHigh, toLow, toMeet, left)
    left -= moved
    high = moved === toHigh ? nextHigh : high - moved / giving
    low = moved === toLow ? nextLow : low + (moved * inputPerOutput) / taking
    if (moved === toMeet) break
  }
  out.high = high
  out.low = low
}
