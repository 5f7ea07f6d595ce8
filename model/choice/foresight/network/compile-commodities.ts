import { isSuppliedDirectly } from '../../../engine/direct-supply.ts'
import { statedTerm, statedUse } from '../../../engine/stated-uses.ts'
import type { CommodityNode } from '../../../network/network.ts'
import type { HorizonCommodity, HorizonTechnology } from '../horizon-system.ts'
import { leftOfTotal, type Planning, rowValues } from './planning.ts'

/** A commodity of the network: electricity by slice, all else by the year; services are asked for, uses stated are, too. */
export function compileCommodity(planning: Planning, node: CommodityNode): HorizonCommodity {
  const { workspace, at } = planning
  const { network, run, electricity } = workspace
  const n = network.yearCount
  const periods = at.length
  const isSliced = electricity.perUnit[node.index]! > 0
  const isEnd = isSliced && node.index !== network.grid?.bus
  const stated = Float64Array.from(at, (t) =>
    node.demand === null
      ? statedUse(workspace, node, t) - statedTerm(workspace, node.importMin, t)
      : run.demand[node.index * n + t]!,
  )
  const zeros = new Float64Array(periods)
  return {
    id: node.commodity.id,
    unit: `${node.commodity.unit}/yr`,
    ...(node.commodity.kind === 'carrier' ? { priceUnit: 'USD_2020/GJ' } : {}),
    region: 0,
    isSliced,
    slicedDemand: !isSliced
      ? new Float64Array(0)
      : Float64Array.from({ length: electricity.hourShare.length * periods }, (_, place) => {
          return electricity.hourShare[Math.floor(place / periods)]! * stated[place % periods]!
        }),
    // Contracted imports are part of what import supplies (`supplies`), but for electricity, which has no such supply.
    yearlyDemand: isSliced
      ? zeros
      : Float64Array.from(at, (t, p) => (node.demand === null ? statedUse(workspace, node, t) : stated[p]!)),
    unlimited: new Uint8Array(periods),
    reserveTag: isEnd ? zeros.map(() => electricity.perUnit[node.index]!) : zeros,
    renewableTag: zeros,
  }
}

/** Supply of a commodity without a technology of its own: found in the country within its limits, or imported. */
export function supplies(planning: Planning, node: CommodityNode): readonly HorizonTechnology[] {
  const { network, electricity } = planning.workspace
  if (node.demand !== null || electricity.perUnit[node.index]! > 0) return []
  const of = (name: string, priceRow: number, leastRow: number, most: Float64Array): HorizonTechnology =>
    supply(
      planning,
      node,
      `${name}|${node.commodity.id}`,
      rowValues(planning, priceRow),
      rowValues(planning, leastRow),
      most,
    )
  const domestic = isSuppliedDirectly(node)
    ? [
        {
          ...of('Domestic', node.domesticPrice, node.productionMin, rowValues(planning, node.domesticLimit, Infinity)),
          mostHorizonActivity: leftOfTotal(planning, node),
        },
      ]
    : []
  const isImported = node.commodity.imported || node.importMin >= 0
  // What is contracted comes in any case, and counts towards the limit.
  const contracted = rowValues(planning, node.importMin)
  const most = node.commodity.imported
    ? rowValues(planning, node.importLimit, Infinity).map((limit, p) => Math.max(limit, contracted[p]!))
    : contracted
  return isImported && network.commodities.length > 0
    ? [...domestic, of('Import', node.importPrice, node.importMin, most)]
    : domestic
}

function supply(
  { periods, presentValue }: Planning,
  node: CommodityNode,
  id: string,
  price: Float64Array,
  least: Float64Array,
  most: Float64Array,
): HorizonTechnology {
  const zeros = new Float64Array(periods.length)
  const none = zeros.map(() => Infinity)
  const ones = zeros.map(() => 1)
  return {
    id,
    capacityUnit: '',
    activityUnit: `${node.commodity.unit}/yr`,
    region: 0,
    isSliced: false,
    modes: [
      {
        id: 'run',
        inputs: [],
        outputs: [{ commodity: node.index, ratio: ones, profile: null }],
        emissions: [],
        charges: [],
        discharges: [],
        variableCost: price.map((value, period) => value * presentValue[period]!),
      },
    ],
    hasCapacity: false,
    leastLoad: zeros,
    cycle: null,
    activityPerCapacity: 1,
    capacityFactor: ones,
    availability: ones,
    standing: new Float64Array(periods.length * periods.length),
    residual: zeros,
    investmentCost: zeros,
    fixedCost: zeros,
    leastCapacity: zeros,
    mostCapacity: none,
    leastBuild: zeros,
    mostBuild: none,
    leastActivity: least.map((value, period) => Math.min(value, most[period]!)),
    mostActivity: most,
    leastHorizonActivity: 0,
    mostHorizonActivity: Infinity,
    unitSize: zeros,
    reserveCredit: zeros,
    renewableCredit: zeros,
  }
}
