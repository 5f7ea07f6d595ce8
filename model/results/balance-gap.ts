import type { Run } from '../engine/run.ts'
import type { Network } from '../network/network.ts'

/**
 * The greatest gap of any commodity's balance in any year, relative to its greatest term:
 *
 *     | production + domestic + imports + shortage - (use + exports + bunkers + stock change + difference + surplus) |
 *
 * and of services | activity + shortage - demand |. A sound run closes to 1e-9.
 */
export function balanceGap(network: Network, run: Run): number {
  const n = network.yearCount
  let greatest = 0
  for (const { index, demand, bunker, stockChange, statisticalDifference } of network.commodities) {
    for (let t = 0; t < n; t++) {
      const at = index * n + t
      const supplied = run.production[at]! + run.shortage[at]!
      const gap =
        demand !== null
          ? relative(supplied, run.demand[at]!)
          : relative(
              supplied + run.domestic[at]! + run.imports[at]!,
              run.use[at]! +
                run.exports[at]! +
                run.surplus[at]! +
                row(run, bunker, n, t) +
                row(run, stockChange, n, t) +
                row(run, statisticalDifference, n, t),
            )
      if (gap > greatest || Number.isNaN(gap)) greatest = gap
    }
  }
  return greatest
}

const row = (run: Run, at: number, n: number, t: number): number => (at < 0 ? 0 : run.rows[at * n + t]!)

function relative(left: number, right: number): number {
  const size = Math.max(Math.abs(left), Math.abs(right))
  return size < 1e-9 ? 0 : Math.abs(left - right) / size
}
