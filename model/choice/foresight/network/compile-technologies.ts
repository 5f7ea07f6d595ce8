import { removalStandingCost } from '../../../engine/removal.ts'
import type { TechnologyNode } from '../../../network/network.ts'
import { ONE_ROW } from '../../../network/path-table.ts'
import { capitalRecoveryFactor } from '../../capital-recovery.ts'
import type { HorizonTechnology } from '../horizon-system.ts'
import { discountFactor, salvageShare } from '../present-value.ts'
import { type Planning, rowValues } from './planning.ts'
import { standingShares, standingStock } from './standing-stock.ts'
import { dailyCycle, plainMode, storageModes } from './unit-modes.ts'
import { type Vintage, vintageValue } from './unit-terms.ts'

/** A technology of the system, and which units of which technology of the network it is. */
export interface UnitGroup {
  readonly node: TechnologyNode
  readonly vintage: Vintage | 'pooled'
  /** Period in which alone it is built; -1 none, null any. */
  readonly built: number | null
}

/**
 * The units of every technology: those that stand, and new ones, in a group for each period of building where they differ.
 * What is built to need is one group without capacity.
 */
export function unitGroups({ workspace: { network }, periods }: Planning): readonly UnitGroup[] {
  return network.technologies.flatMap((node): UnitGroup[] => {
    if (node.builtToNeed) return [{ node, vintage: 'pooled', built: null }]
    const standing: UnitGroup = { node, vintage: 'standing', built: -1 }
    if (!varies(network, node)) return [standing, { node, vintage: 'pooled', built: null }]
    return [standing, ...periods.map((_, built): UnitGroup => ({ node, vintage: built, built }))]
  })
}

/** Whether some figure that units keep from their installation year differs between years. */
function varies(
  { paths, effects, flows, byproducts }: Planning['workspace']['network'],
  node: TechnologyNode,
): boolean {
  if (effects.standards.includes(node.index)) return true
  const rows = [node.variableOm, node.fixedOm, ...node.processEmission]
  for (const f of node.flows) rows.push(flows[f]!.intensity, flows[f]!.storedCarbon)
  for (const b of node.byproducts) rows.push(byproducts[b]!.yield)
  return rows.some((row) => row > ONE_ROW && paths.constant[row] === 0)
}

export function compileTechnology(planning: Planning, { node, vintage, built }: UnitGroup): HorizonTechnology {
  const { network, costs } = planning.workspace
  const { at, periods } = planning
  const n = network.yearCount
  const zeros = new Float64Array(periods.length)
  const none = zeros.map(() => Infinity)
  const { kind } = node.technology
  const isSliced = kind === 'plant' || kind === 'storage' || kind === 'grid'
  /** Year whose figures units of this group have in a period. */
  const vintageIn = (period: number): Vintage =>
    vintage === 'standing' ? 'standing' : at[vintage === 'pooled' ? period : vintage]!
  const loads = isSliced ? slicedLoads(planning, node) : null
  const stock = vintage === 'standing' ? standingStock(planning, node) : zeros
  return {
    // Groups of one technology report together.
    id: node.technology.id,
    capacityUnit: kind === 'plant' || kind === 'storage' ? 'GW' : 'PJ/yr',
    activityUnit: 'PJ/yr',
    region: 0,
    isSliced,
    modes: kind === 'storage' ? storageModes(planning, node, vintageIn) : [plainMode(planning, node, vintageIn)],
    hasCapacity: !node.builtToNeed,
    leastLoad: loads?.least ?? zeros,
    cycle: kind === 'storage' ? dailyCycle(planning, node, vintageIn) : null,
    activityPerCapacity: loads === null ? 1 : node.outputPerCapacity,
    capacityFactor: loads?.most ?? Float64Array.from(at, (t) => costs.fullOutput[node.index * n + t]!),
    availability: zeros.map(() => 1),
    standing: standingShares(planning, node),
    residual: stock.map((amount, period) => amount * ceilingAt(planning, node, at[period]!)),
    investmentCost: investmentCost(planning, node),
    fixedCost: Float64Array.from(periods, (_, period) => {
      const fixed = vintageValue(planning, node.fixedOm, vintageIn(period))
      const recovery = planning.workspace.finance.hurdleRecovery[node.index * n + at[period]!]!
      const removal = removalStandingCost(planning.workspace, node, recovery, at[period]!)
      return (fixed + removal) * planning.presentValue[period]!
    }),
    leastCapacity: zeros,
    mostCapacity: none,
    leastBuild: zeros,
    mostBuild: Float64Array.from(at, (t, period) => {
      const isOpen = costs.open[t * network.technologies.length + node.index]! > 0 && ceilingAt(planning, node, t) >= 1
      return isOpen && (built === null || built === period) ? Infinity : 0
    }),
    leastActivity: zeros,
    mostActivity: none,
    leastHorizonActivity: 0,
    mostHorizonActivity: Infinity,
    unitSize: zeros,
    reserveCredit: rowValues(planning, node.capacityCredit).map((credit) => credit / creditSpread(planning, node)),
    renewableCredit: zeros,
  }
}

const ceilingAt = ({ workspace: { network, effects } }: Planning, node: TechnologyNode, t: number): number =>
  Math.max(0, Math.min(1, effects.ceiling[node.index * network.yearCount + t]!))

/** How far credits of variable plants and storage have faded by what stands: they stay there, so that the plan is linear. */
function creditSpread({ workspace: { network, run }, now }: Planning, node: TechnologyNode): number {
  const fades = node.technology.kind === 'storage' || node.technology.dispatch === 'variable'
  const peak = run.peak[now]!
  if (!fades || peak <= 0) return 1
  return 1 + (run.slots[network.settings.creditFade]! * run.capacity[node.index * network.yearCount + now]!) / peak
}

/** Capital at the start of the period, as dear as the buyer's own rate makes it, less what it is worth behind the last. */
function investmentCost(planning: Planning, node: TechnologyNode): Float64Array {
  const { network, run, effects, finance } = planning.workspace
  const { at, periods, rate } = planning
  const n = network.yearCount
  const life = Math.max(1, finance.life[node.index]!)
  const first = periods[0]!.from
  const end = periods[periods.length - 1]!.to + 1
  return Float64Array.from(periods, ({ from }, period) => {
    const index = node.index * n + at[period]!
    const dearer = finance.hurdleRecovery[index]! / capitalRecoveryFactor(rate, life)
    const capital = run.rows[node.capitalCost * n + at[period]!]! * effects.capitalPaid[index]! * dearer
    const salvage = salvageShare('sinking-fund', rate, end - from, life) * discountFactor(rate, end - first)
    return capital * (discountFactor(rate, from - first) - salvage)
  })
}

/** Least and most load of a plant by slice and period, as shares of its capacity. */
function slicedLoads(
  planning: Planning,
  node: TechnologyNode,
): { readonly least: Float64Array; readonly most: Float64Array } {
  const { electricity, network } = planning.workspace
  const slices = network.slices.ids.length
  const periods = planning.periods.length
  const availability = rowValues(planning, node.availability)
  const { dispatch } = node.technology
  const mostLoad = rowValues(planning, dispatch === 'dispatchable' ? node.maxLoad : ONE_ROW, 1)
  const minLoad = rowValues(planning, node.minLoad)
  const most = Float64Array.from({ length: slices * periods }, (_, place) => {
    const inSlice = electricity.inSlice[node.index * slices + Math.floor(place / periods)]!
    return Math.min(availability[place % periods]! * inSlice, mostLoad[place % periods]!)
  })
  const least = most.map((share, place) => {
    if (dispatch === 'must-run') return share
    return dispatch === 'dispatchable' ? Math.min(share, minLoad[place % periods]!) : 0
  })
  return { least, most }
}
