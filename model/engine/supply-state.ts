import type { CommodityNode, Network } from '../network/network.ts'
import { isSuppliedDirectly } from './direct-supply.ts'

/** What makes a commodity in the chain: a conversion, an extraction, or domestic supply without a technology. */
export interface SupplyUnit {
  readonly commodity: number
  /** -1: domestic supply without a technology. */
  readonly technology: number
  /** Domestic supply comes before conversions. */
  readonly isDomestic: boolean
  /** Row of its share among its peers (-1: not given). */
  readonly shareRow: number
  /** Units that make the same commodity in the same way, itself included. */
  readonly peers: readonly number[]
}

export interface SupplyState {
  /** The network's conversions in their order, then domestic supply of what conversions make too. */
  readonly units: readonly SupplyUnit[]
  /** Main output of each technology. */
  readonly outputOf: Int32Array
  /** Use and production of each commodity over all technologies, once the year is settled. */
  readonly use: Float64Array
  readonly production: Float64Array
  /** Commodities that the study states uses or contracted imports of. */
  readonly stated: readonly CommodityNode[]
  /** Uses of each commodity: those that no iteration changes, and those with the fuel of plants added. */
  readonly fixedUse: Float64Array
  readonly givenUse: Float64Array
  /** Domestic supply that least cost chose (NaN: by the order of supply). */
  readonly domesticChosen: Float64Array
  /** By unit: activity, share among its peers, most and least it makes, and its status in the active set. */
  readonly activity: Float64Array
  readonly share: Float64Array
  readonly cap: Float64Array
  readonly least: Float64Array
  readonly status: Int32Array
  /** Commodities that units make: row of `net` by commodity (-1: none). */
  readonly rowOf: Int32Array
  /** Net use of such a commodity per activity of each unit, `[row * X + x]`. */
  readonly net: Float64Array
  /** How much more is asked of each unit per activity of another, `[i * X + j]`. */
  readonly asked: Float64Array
  /** LU factors of the chain, and the status of its units that they were made for (-1: none). */
  readonly factorisedFor: Int32Array
  readonly matrix: Float64Array
  readonly right: Float64Array
  readonly pivot: Int32Array
}

export function createSupply(network: Network): SupplyState {
  const units = supplyUnits(network)
  const c = network.commodities.length
  const x = units.length
  const rowOf = new Int32Array(c).fill(-1)
  let rows = 0
  for (const { commodity } of units) if (rowOf[commodity]! < 0) rowOf[commodity] = rows++
  return {
    units,
    outputOf: Int32Array.from(network.technologies, ({ output }) => output),
    use: new Float64Array(c),
    production: new Float64Array(c),
    stated: network.commodities.filter(isStated),
    fixedUse: new Float64Array(c),
    givenUse: new Float64Array(c),
    domesticChosen: new Float64Array(c),
    activity: new Float64Array(x),
    share: new Float64Array(x),
    cap: new Float64Array(x),
    least: new Float64Array(x),
    status: new Int32Array(x),
    rowOf,
    net: new Float64Array(rows * x),
    asked: new Float64Array(x * x),
    factorisedFor: new Int32Array(x),
    matrix: new Float64Array(x * x),
    right: new Float64Array(x),
    pivot: new Int32Array(x),
  }
}

function supplyUnits({ technologies, commodities, conversions }: Network): SupplyUnit[] {
  const makers = conversions.map((l) => {
    const { output, stockShare, technology } = technologies[l]!
    return { commodity: output, technology: l, isDomestic: technology.kind === 'extraction', shareRow: stockShare }
  })
  const converted = new Set(makers.map(({ commodity }) => commodity))
  const direct = commodities
    .filter((node) => converted.has(node.index) && isSuppliedDirectly(node))
    .map(({ index }) => ({ commodity: index, technology: -1, isDomestic: true, shareRow: -1 }))
  const units = [...makers, ...direct]
  return units.map((unit) => ({
    ...unit,
    peers: units.flatMap((other, j) =>
      other.commodity === unit.commodity && other.isDomestic === unit.isDomestic ? [j] : [],
    ),
  }))
}

function isStated({ exported, bunker, stockChange, statisticalDifference, importMin }: CommodityNode): boolean {
  return [exported, bunker, stockChange, statisticalDifference, importMin].some((row) => row >= 0)
}
