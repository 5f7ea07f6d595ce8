import type { Problem } from '../domain/problem.ts'
import type { Run } from '../engine/run.ts'
import type { Network } from '../network/network.ts'
import { warningAt, wholeFile } from '../study/report.ts'

/** Share of a year's use that may go unmet before a run says so. */
const WORTH_SAYING = 1e-3

/**
 * Warnings of a run: commodities of which more than a thousandth of the year's need is not met, at their worst year.
 * Electricity counts at the bus; services at their demand; what bunkers and exports ask for is need, too.
 */
export function shortagesOf(network: Network, run: Run): Problem[] {
  const n = network.yearCount
  return network.commodities.flatMap(({ commodity, index, demand }) => {
    let worst = -1
    let share = WORTH_SAYING
    for (let t = 0; t < n; t++) {
      const short = run.shortage[index * n + t]!
      const met =
        demand === null
          ? run.production[index * n + t]! + run.domestic[index * n + t]! + run.imports[index * n + t]!
          : run.demand[index * n + t]! - short
      if (short > 0 && short / (met + short) > share) {
        worst = t
        share = short / (met + short)
      }
    }
    if (worst < 0) return []
    const short = run.shortage[index * n + worst]!
    const detail = { commodity: commodity.id, year: network.horizon.start + worst, percent: (100 * share).toFixed(1) }
    return [
      warningAt('shortage', wholeFile('commodities.csv'), {
        found: `${short.toPrecision(4)} ${commodity.unit}`,
        detail,
      }),
    ]
  })
}
