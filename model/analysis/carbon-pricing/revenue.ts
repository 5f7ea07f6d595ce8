/**
 * What a price brings in, million USD of 2020 by year: on covered emissions less the credits handed in for them.
 *
 *     R = p (Q - C)                     [USD/t x Mt = MUSD]
 */
export function revenueOf(price: ArrayLike<number>, covered: Float64Array, credits: Float64Array): Float64Array {
  return covered.map((emitted, t) => price[t]! * (emitted - credits[t]!))
}

/** Value at the outset of amounts by year: sum_t x_t / (1 + r)^t, in the first year of the horizon. */
export function presentValue(amounts: ArrayLike<number>, rate: number): number {
  let sum = 0
  for (let t = 0, factor = 1; t < amounts.length; t++, factor /= 1 + rate) sum += factor * amounts[t]!
  return sum
}
