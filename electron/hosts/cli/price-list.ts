/** Prices of a sweep where none are asked for: USD per t CO2e. */
export const DEFAULT_PRICES = '0,10,...,300'
const MOST_PRICES = 201
/** Highest price that may be asked for, USD per t CO2e. */
export const HIGHEST_ASKED = 10_000

/**
 * Prices in USD per t CO2e, rising: `0,25,50`, or `0,10,...,300` for every step of the first two up to the last one. Null
 * where the text is no such list, a price is below nought or above 10,000, or there are more than 201.
 */
export function readPrices(text: string): readonly number[] | null {
  const parts = text.split(',').map((part) => part.trim())
  const dots = parts.indexOf('...')
  const prices = dots < 0 ? parts.map(priceOf) : filledUp(parts, dots)
  const isRising = prices.every((price, i) => price <= HIGHEST_ASKED && (i === 0 ? price >= 0 : price > prices[i - 1]!))
  return isRising && prices.length > 0 && prices.length <= MOST_PRICES ? prices : null
}

const priceOf = (text: string): number => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN)

/** The list with its dots replaced by steps of the two numbers before them; of a wrong form `[NaN]`. */
function filledUp(parts: readonly string[], dots: number): readonly number[] {
  const head = parts.slice(0, dots).map(priceOf)
  const tail = parts.slice(dots + 1).map(priceOf)
  const [last = NaN, before = NaN] = [head.at(-1), head.at(-2)]
  const [end = NaN] = tail
  const step = last - before
  const count = Math.floor((end - last) / step + 1e-9)
  if (tail.length !== 1 || !(step > 0) || !(count >= 0 && count <= MOST_PRICES)) return [NaN]
  const between = Array.from({ length: count }, (_, i) => Number((last + (i + 1) * step).toPrecision(12)))
  return between.at(-1) === end ? [...head, ...between] : [...head, ...between, end]
}
