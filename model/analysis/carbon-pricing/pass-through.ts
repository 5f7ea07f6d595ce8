import type { Run } from '../../engine/run.ts'
import type { Network } from '../../network/network.ts'

/** Makers and carriers of electricity: what they take is no use of it. */
const CARRYING: ReadonlySet<string> = new Set(['plant', 'storage', 'grid'])

/** Who uses electricity, PJ, `[technology * N + t]`. */
function electricityUse(network: Network, run: Run): Float64Array {
  const n = network.yearCount
  const use = new Float64Array(network.technologies.length * n)
  for (const [f, { technology, commodity }] of network.flows.entries()) {
    if (network.commodities[commodity]!.commodity.family !== 'Electricity') continue
    if (CARRYING.has(network.technologies[technology]!.technology.kind)) continue
    for (let t = 0; t < n; t++) use[technology * n + t] = use[technology * n + t]! + run.inflow[f * n + t]!
  }
  return use
}

/**
 * What plants pay, as it comes to the users of electricity in proportion to what they take, `[technology * N + t]`:
 *
 *     passed_l = sum_plants paid x use_l / sum use
 *
 * Full pass-through, the assumption of first-order studies of incidence (Metcalf, Review of Environmental Economics and
 * Policy 3, 2009; Fullerton and Heutel, Journal of Public Economics 91, 2007, for the general case). Nought where nobody takes electricity.
 *
 * @param paid `[technology * N + t]`, in any unit
 */
export function passedOn(network: Network, run: Run, paid: Float64Array): Float64Array {
  const n = network.yearCount
  const passed = electricityUse(network, run)
  for (let t = 0; t < n; t++) {
    let used = 0
    let byPlants = 0
    for (const { index, technology } of network.technologies) {
      used += passed[index * n + t]!
      if (technology.kind === 'plant') byPlants += paid[index * n + t]!
    }
    const each = used > 0 ? byPlants / used : 0
    for (const { index } of network.technologies) passed[index * n + t] = passed[index * n + t]! * each
  }
  return passed
}

/** What each technology bears once plants have passed on what they pay; sums to what is paid in every year. */
export function borne(network: Network, paid: Float64Array, passed: Float64Array): Float64Array {
  const n = network.yearCount
  const all = Float64Array.from(paid, (value, at) => value + passed[at]!)
  for (let t = 0; t < n; t++) {
    const isPassed = network.technologies.some(({ index }) => passed[index * n + t]! > 0)
    if (!isPassed) continue
    for (const { index, technology } of network.technologies) {
      if (technology.kind === 'plant') all[index * n + t] = passed[index * n + t]!
    }
  }
  return all
}
