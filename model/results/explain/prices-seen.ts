import type { Run } from '../../engine/run.ts'
import type { Network } from '../../network/network.ts'
import type { Workspace } from '../../engine/workspace.ts'
import type { Replay } from '../replay.ts'

/**
 * Year index of the price of commodity `of` that the price of commodity `by` was reckoned with in year t. Prices are set
 * in the order of the commodities, once a year after the first: those that come later are still last year's. In the first
 * year sweeps go on until all prices agree.
 */
export function yearOfPrice(by: number, of: number, t: number): number {
  return t > 0 && of >= by ? t - 1 : t
}

/** The workspace with prices as they were when the price of a commodity was set. */
export function workspaceBefore({ network, workspace, run }: Replay, commodity: number, t: number): Workspace {
  return { ...workspace, run: { ...run, price: pricesBefore(network, run, commodity, t) } }
}

function pricesBefore({ commodities, yearCount }: Network, run: Run, commodity: number, t: number): Float64Array {
  const price = run.price.slice()
  for (const { index: c } of commodities) {
    price[c * yearCount + t] = run.price[c * yearCount + yearOfPrice(commodity, c, t)]!
  }
  return price
}
