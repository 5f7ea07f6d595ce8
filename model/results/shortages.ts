import { isGreenhouseGas } from '../domain/gas.ts'
import type { Problem } from '../domain/problem.ts'
import type { Run } from '../engine/run.ts'
import type { Network } from '../network/network.ts'
import { warningAt, wholeFile } from '../study/report.ts'

/** Share of a year's use that may go unmet before a run says so. */
const WORTH_SAYING = 1e-3

/**
 * Warnings of a run: commodities of which more than a thousandth of the year's need is not met, at their worst year.
 * Electricity counts at the bus; services at their demand; what bunkers and exports ask for is need, too. And caps on
 * emissions that no price meets, up to their ceiling or to where the search for one ends, at their worst year.
 */
export function shortagesOf(network: Network, run: Run): Problem[] {
  return [...unmetNeeds(network, run), ...capsMissed(network, run)]
}

function unmetNeeds(network: Network, run: Run): Problem[] {
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

function capsMissed(network: Network, run: Run): Problem[] {
  const n = network.yearCount
  return network.effects.caps.flatMap(({ policy, gases }, i) => {
    const excess = run.capExcess.subarray(i * n, (i + 1) * n)
    const missed = [...excess.keys()].filter((t) => excess[t]! > 0)
    const [first, ...later] = missed
    if (first === undefined) return []
    const worst = later.reduce((most, t) => (excess[t]! > excess[most]! ? t : most), first)
    const isWarming = gases.some((g) => isGreenhouseGas(network.gases[g]!))
    const amount = (kt: number): string => (isWarming ? `${(kt / 1e3).toPrecision(4)} Mt` : `${kt.toPrecision(4)} kt`)
    const price = (run.capPrice[i * n + worst]! * 1e3).toPrecision(4)
    const detail = {
      policy: policy.id,
      year: network.horizon.start + worst,
      others: later.length,
      price: String(Number(price)),
      // A ceiling is a price that the policy means; where the search ends nobody means one.
      limit: policy.priceCeiling === null ? 'search' : 'ceiling',
    }
    return [warningAt('cap-missed', wholeFile('policies.yaml'), { found: amount(excess[worst]!), detail })]
  })
}
