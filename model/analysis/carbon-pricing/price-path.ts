import type { PricePoint } from './pricing-design.ts'

/** Price of a year on a path: none before its first point, in straight lines between points, level after the last. */
export function priceIn(path: readonly PricePoint[], year: number): number {
  const [first] = path
  if (first === undefined || year < first.year) return 0
  const next = path.findIndex((point) => point.year > year)
  if (next < 0) return path.at(-1)?.price ?? 0
  const left = path[next - 1]!
  const right = path[next]!
  return left.price + ((year - left.year) / (right.year - left.year)) * (right.price - left.price)
}
