import type { Extent } from './line-chart-data.ts'

/** How much room is left beyond a number that left the axis, so that the axis does not move with each answer. */
const headroom = 0.2

/** The extent that holds `found` with room to spare; null if the axis, showing `shown`, holds it already. */
export function widerExtent(shown: Extent, found: Extent): Extent | null {
  const [low, high] = shown
  if (found[0] >= low && found[1] <= high) return null
  const room = (Math.max(high, found[1]) - Math.min(low, found[0])) * headroom
  return [found[0] < low ? found[0] - room : low, found[1] > high ? found[1] + room : high]
}
