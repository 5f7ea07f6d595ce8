import type { CommodityNode } from '../network/network.ts'
import type { Workspace } from './workspace.ts'

/** Uses of a commodity that the study itself states: exports, bunkers, additions to stock and statistical difference. */
export function statedUse(workspace: Workspace, node: CommodityNode, t: number): number {
  return (
    statedTerm(workspace, node.exported, t) +
    statedTerm(workspace, node.bunker, t) +
    statedTerm(workspace, node.stockChange, t) +
    statedTerm(workspace, node.statisticalDifference, t)
  )
}

/** Value of one term of supply, nought where the study does not give it. */
export function statedTerm({ network, run }: Workspace, row: number, t: number): number {
  return row < 0 ? 0 : run.rows[row * network.yearCount + t]!
}
