import { type Layout, leastCostLayout } from '../../choice/least-cost/layout.ts'
import type { Network } from '../../network/network.ts'

const layouts = new WeakMap<Network, { readonly layout: Layout | null }>()

/** First year index from which least cost may build units of a technology; null where it never does. */
export function builtAtLeastCostFrom(network: Network, l: number): number | null {
  const known = layouts.get(network) ?? { layout: leastCostLayout(network) }
  layouts.set(network, known)
  const { layout } = known
  const unit = layout?.units[layout.unitOf[l]!]
  return layout === null || unit === undefined || unit.isRented ? null : layout.firstYear
}
