/** A cap as high as what is emitted at a price, and what a trading system under it comes to. */
export interface EtsEquivalence {
  /** Mt CO2e by year. */
  readonly cap: readonly number[]
  /** Price of allowances, USD of 2020 per t: the least at which the cap is met. */
  readonly price: readonly number[]
  /** Mt CO2e by year under the cap. */
  readonly emissions: readonly number[]
  /** Largest difference of any year from the price that gave the cap, USD of 2020 per t, and of emissions, relative. */
  readonly priceGap: number
  readonly emissionGap: number
}

/**
 * Weitzman (Prices vs. Quantities, Review of Economic Studies 41, 1974): without uncertainty a tax and a cap that is as high as the emissions under it are one
 * instrument. Where emissions answer to a price in steps, every price of a step meets the same cap; the system's is the
 * least of them, or under least cost any, and the gap of prices is as wide as the step.
 */
export function etsEquivalence(
  tax: { readonly price: readonly number[]; readonly emissions: readonly number[] },
  system: { readonly price: readonly number[]; readonly emissions: readonly number[] },
): EtsEquivalence {
  const gap = (differs: (i: number) => number) => tax.price.reduce((most, _, i) => Math.max(most, differs(i)), 0)
  return {
    cap: tax.emissions,
    ...system,
    priceGap: gap((i) => Math.abs(system.price[i]! - tax.price[i]!)),
    emissionGap: gap((i) => Math.abs(system.emissions[i]! - tax.emissions[i]!) / (Math.abs(tax.emissions[i]!) || 1)),
  }
}
