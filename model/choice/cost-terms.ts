import type { Network } from '../network/network.ts'

/** What costs are made of beside the prices that a run makes itself: read once a run. `[l * N + t]` or `[f * N + t]`. */
export interface CostTerms {
  /** Output in a year of one unit of capacity that runs as much as it may. */
  readonly fullOutput: Float64Array
  /**
   * Removal processes: per unit of the host's capacity fixed O&M and annuities at the social and the hurdle rate, and cost
   * per unit of its output.
   */
  readonly removalStanding: Float64Array
  readonly removalSocial: Float64Array
  readonly removalHurdle: Float64Array
  readonly removalRunning: Float64Array
  /** Emission taxes per unit of output of a new unit, and per unit of a flow. */
  readonly processTax: Float64Array
  readonly burningTax: Float64Array
  /** What a unit of a flow costs its buyer beside the price of the commodity: margin of delivery and taxes. */
  readonly surcharge: Float64Array
  /** What each year's choices read of every technology, `[t * L + l]`: how far (0..1) new units may be sold, by policies, from
   * the first year on, with any output; and the cost of a unit of output of a new unit beside the prices of inputs and
   * by-products, Infinity without output. */
  readonly open: Float64Array
  readonly newUnit: Float64Array
  /** Share of its weight that the logit gives a technology in the year, `[t * L + l]`. */
  readonly maturity: Float64Array
  /** What a new unit takes of a flow per unit of output, `[t * F + f]`. */
  readonly newInput: Float64Array
  /** Cost of a new unit of the technology at hand by year. */
  readonly unit: Float64Array
}

export function createCosts({ technologies, flows, yearCount }: Network): CostTerms {
  const byTechnology = () => new Float64Array(technologies.length * yearCount)
  const byFlow = () => new Float64Array(flows.length * yearCount)
  return {
    fullOutput: byTechnology(),
    open: byTechnology(),
    removalStanding: byTechnology(),
    removalSocial: byTechnology(),
    removalHurdle: byTechnology(),
    removalRunning: byTechnology(),
    processTax: byTechnology(),
    burningTax: byFlow(),
    newUnit: byTechnology(),
    maturity: byTechnology(),
    newInput: byFlow(),
    surcharge: byFlow(),
    unit: new Float64Array(yearCount),
  }
}
