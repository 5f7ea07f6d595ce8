import { type CrtCode, isCrtCode, isWithin } from '../../domain/crt-category.ts'
import type { Run } from '../../engine/run.ts'
import type { Network, TechnologyNode } from '../../network/network.ts'

/** What households burn themselves: in their homes, in cars and on motorcycles. Categories of decision 5/CMA.3. */
const OWN: readonly CrtCode[] = ['1.A.4.b', '1.A.3.b.i', '1.A.3.b.iv']

/** What of a burden households meet when they buy energy, and what reaches them in the prices of everything else. */
export interface HouseholdBurden {
  /** By carrier, as bought for home, car and motorcycle; `[t]` each. */
  readonly carriers: ReadonlyMap<string, Float64Array>
  /** Of all other users, `[t]`. */
  readonly elsewhere: Float64Array
}

/**
 * Splits what is borne: a household technology's own payments go to its carriers by the fossil carbon that it burns of each,
 * what plants passed on to it goes to electricity, and the rest is elsewhere.
 *
 * @param paid,passed as of `passedOn`
 * @param borneByAll of all technologies together, by year
 */
export function householdBurden(
  network: Network,
  run: Run,
  paid: Float64Array,
  passed: Float64Array,
  borneByAll: Float64Array,
): HouseholdBurden {
  const n = network.yearCount
  const carriers = new Map<string, Float64Array>()
  const elsewhere = Float64Array.from(borneByAll)
  const add = (carrier: string, t: number, amount: number): void => {
    if (amount === 0) return
    const values = carriers.get(carrier) ?? new Float64Array(n)
    values[t] = values[t]! + amount
    elsewhere[t] = elsewhere[t]! - amount
    carriers.set(carrier, values)
  }
  for (const node of network.technologies) {
    if (!isOfHouseholds(node)) continue
    const current = node.flows.find((f) => carrierOf(network, f).family === 'Electricity')
    for (let t = 0; t < n; t++) {
      if (current !== undefined) add(carrierOf(network, current).id, t, passed[node.index * n + t]!)
      const carbon = node.flows.map((f) => carbonOf(network, run, f, t))
      const all = carbon.reduce((sum, one) => sum + one, 0)
      if (all === 0) continue
      for (const [i, f] of node.flows.entries())
        add(carrierOf(network, f).id, t, (paid[node.index * n + t]! * carbon[i]!) / all)
    }
  }
  return { carriers, elsewhere }
}

function isOfHouseholds({ combustionCategory }: TechnologyNode): boolean {
  return isCrtCode(combustionCategory) && OWN.some((own) => isWithin(combustionCategory, own))
}

const carrierOf = ({ flows, commodities }: Network, f: number) => commodities[flows[f]!.commodity]!.commodity

/** Fossil carbon of what a flow brings in, kt CO2. */
function carbonOf({ flows, commodities, yearCount }: Network, run: Run, f: number, t: number): number {
  const { fossil, carbon } = commodities[flows[f]!.commodity]!
  return fossil ? run.inflow[f * yearCount + t]! * run.rows[carbon * yearCount + t]! : 0
}
