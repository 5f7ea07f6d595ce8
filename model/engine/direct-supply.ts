import type { CommodityNode } from '../network/network.ts'

/** Whether a commodity is supplied in the country without a technology that extracts it. */
export function isSuppliedDirectly(node: CommodityNode): boolean {
  return !node.extracted && (node.domesticLimit >= 0 || node.domesticPrice >= 0 || node.productionMin >= 0)
}
