export type CollarState = 'floor' | 'between' | 'ceiling'

/** A trading system whose price is held between a floor and a ceiling. */
export interface CollarAnswer {
  /** USD of 2020 per t, by year. */
  readonly price: readonly number[]
  /** Mt CO2e. */
  readonly emissions: readonly number[]
  /** Emissions above the cap: allowances sold at the ceiling; below: allowances that nobody buys at the floor. Mt CO2e. */
  readonly aboveCap: readonly number[]
  readonly state: readonly CollarState[]
}

/** Prices within a cent of an end stand at it. */
const CENT = 0.01

/**
 * Reads a run under a cap with a collar: the floor is a least price that is always paid (a reserve price of auctions), the
 * ceiling a price at which any number of allowances is sold. Roberts and Spence (Journal of
 * Public Economics 5, 1976).
 */
export function collarAnswer(
  cap: readonly number[],
  { floor, ceiling }: { readonly floor: number; readonly ceiling: number },
  { price, emissions }: { readonly price: readonly number[]; readonly emissions: readonly number[] },
): CollarAnswer {
  return {
    price,
    emissions,
    aboveCap: emissions.map((emitted, i) => emitted - cap[i]!),
    state: price.map((value) => (value >= ceiling - CENT ? 'ceiling' : value <= floor + CENT ? 'floor' : 'between')),
  }
}
