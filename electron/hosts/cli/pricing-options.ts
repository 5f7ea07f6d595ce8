import type { PricePoint } from '#model'
import { HIGHEST_ASKED } from './price-list.ts'

/** How a path of prices is written: year and price, straight lines between. */
export const PRICE_PATH = '2026=5,2050=100'
export const PERCENT = '0%..100%'
export const COLLAR = '10..50'

const NUMBER = /^\d+(\.\d+)?$/

/** `2026=5,2050=100`: by rising year, prices from 0 to 10,000 USD per t; null where the text is no such path. */
export function readPricePath(text: string): readonly PricePoint[] | null {
  const points = text.split(',').map((part): PricePoint => {
    const [year = '', price = '', ...rest] = part.split('=').map((word) => word.trim())
    const isPoint = /^\d{4}$/.test(year) && NUMBER.test(price) && rest.length === 0
    return isPoint ? { year: Number(year), price: Number(price) } : { year: NaN, price: NaN }
  })
  const isPath = points.every(
    ({ year, price }, i) => price <= HIGHEST_ASKED && (i === 0 ? year > 0 : year > (points[i - 1]?.year ?? NaN)),
  )
  return isPath ? points : null
}

/** `10%` or `10`: a share, 0..1; null where it is no number from 0 to 100. */
export function readPercent(text: string): number | null {
  const word = text.trim().replace(/\s*%$/, '')
  return NUMBER.test(word) && Number(word) <= 100 ? Number(word) / 100 : null
}

/** `10..50`: floor and ceiling, USD per t, the first below the second; null where it is no such range. */
export function readCollar(text: string): { readonly floor: number; readonly ceiling: number } | null {
  const [low = '', high = '', ...rest] = text.split('..').map((word) => word.trim())
  if (!NUMBER.test(low) || !NUMBER.test(high) || rest.length > 0) return null
  const [floor, ceiling] = [Number(low), Number(high)]
  return floor < ceiling && ceiling <= HIGHEST_ASKED ? { floor, ceiling } : null
}
