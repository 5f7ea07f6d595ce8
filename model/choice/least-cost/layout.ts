import type { Network, TechnologyNode } from '../../network/network.ts'

/** Most classes in which the standing vintages of a technology run: plants, and whatever can be retrofitted. */
const MOST_CLASSES = 4

/** A technology of the programme. Its blocks are its classes of standing vintages and, where it differs, what is new. */
export interface Unit {
  readonly technology: number
  readonly kind: TechnologyNode['technology']['kind']
  /** First block, and number of classes of standing vintages. */
  readonly firstBlock: number
  readonly classes: number
  /** Whether new units run in a block of their own; else they run as the only class does. */
  readonly hasNewBlock: boolean
  /** Built to need: pays the year's annuity for what it makes, has no stock. */
  readonly isRented: boolean
}

/** What the programme is about, fixed for a network. */
export interface Layout {
  /** Whether plants, conversions, extraction and trade are chosen, too; else inputs are bought at last year's prices. */
  readonly hasSupply: boolean
  /** First year that is chosen: the second one where the study states the base year's shares. */
  readonly firstYear: number
  /** Services by index in `network.services`. */
  readonly services: readonly number[]
  readonly units: readonly Unit[]
  /** Unit of each technology (-1: none). */
  readonly unitOf: Int32Array
  readonly blockCount: number
  /** Commodities that are balanced over the year. */
  readonly commodities: readonly number[]
}

/** Whether some service, or the supply, goes by least cost. */
export function needsSolver({ supplyRule, services }: Network): boolean {
  return supplyRule === 'least-cost' || services.some(({ rule }) => rule === 'least-cost')
}

/** Null where no service and no supply goes by least cost. */
export function leastCostLayout(network: Network): Layout | null {
  const services = network.services.flatMap(({ rule }, s) => (rule === 'least-cost' ? [s] : []))
  const hasSupply = network.supplyRule === 'least-cost'
  if (services.length === 0 && !hasSupply) return null
  const chosen = new Set(services.flatMap((s) => network.services[s]!.technologies))
  if (hasSupply) {
    for (const { index, technology } of network.technologies) if (technology.kind !== 'device') chosen.add(index)
  }
  const units: Unit[] = []
  const unitOf = new Int32Array(network.technologies.length).fill(-1)
  let blockCount = 0
  for (const node of network.technologies) {
    if (!chosen.has(node.index)) continue
    const { kind } = node.technology
    const isRented = node.builtToNeed
    const differs = varies(network, node) || node.removals.length > 0
    const hasNewBlock = !isRented && kind !== 'storage' && differs
    const classes = hasNewBlock && (kind === 'plant' || node.removals.length > 0) ? MOST_CLASSES : 1
    unitOf[node.index] = units.length
    units.push({ technology: node.index, kind, firstBlock: blockCount, classes, hasNewBlock, isRented })
    blockCount += classes + (hasNewBlock ? 1 : 0)
  }
  const observed = services.some((s) => isObserved(network, s)) || (hasSupply && network.grid !== null)
  return {
    hasSupply,
    firstYear: observed ? 1 : 0,
    services,
    units,
    unitOf,
    blockCount,
    commodities: hasSupply
      ? network.commodities.flatMap(({ index, demand }) =>
          demand === null && index !== network.grid?.bus ? [index] : [],
        )
      : [],
  }
}

/** Whether some figure that units keep from their installation year differs between years. */
function varies({ paths, effects, flows, byproducts }: Network, node: TechnologyNode): boolean {
  if (effects.standards.includes(node.index)) return true
  const rows = [node.variableOm, ...node.processEmission]
  for (const f of node.flows) rows.push(flows[f]!.intensity, flows[f]!.storedCarbon)
  for (const b of node.byproducts) rows.push(byproducts[b]!.yield)
  return rows.some((row) => row > 1 && paths.constant[row] === 0)
}

/** Whether the study says how the base year's demand was met: by shares, or without any stock to choose from. */
function isObserved({ services, technologies }: Network, s: number): boolean {
  const devices = services[s]!.technologies.map((l) => technologies[l]!)
  return devices.some(({ stockShare }) => stockShare >= 0) || !devices.some(({ hasStock }) => hasStock)
}

export function blocksOf(unit: Unit): number {
  return unit.classes + (unit.hasNewBlock ? 1 : 0)
}

/** Whether a block holds new units. */
export function isNew(unit: Unit, b: number): boolean {
  return unit.hasNewBlock && b === unit.classes
}
