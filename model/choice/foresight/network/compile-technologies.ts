import { removalCapitalCost, removalStandingCost } from '../../../engine/removal.ts'
import type { TechnologyNode } from '../../../network/network.ts'
import { ONE_ROW } from '../../../network/path-table.ts'
import { capitalRecoveryFactor } from '../../capital-recovery.ts'
import type { HorizonTechnology } from '../horizon-system.ts'
import { discountFactor, salvageShare } from '../present-value.ts'
import { type Planning, rowValues } from './planning.ts'
import { standingShares, standingStock } from './standing-stock.ts'
import { type UnitGroup, vintageIn } from './unit-groups.ts'
import { dailyCycle, plainMode, storageModes } from './unit-modes.ts'
import { type Vintage, vintageValue } from './unit-terms.ts'

export function compileTechnology(planning: Planning, unit: UnitGroup): HorizonTechnology {
  const { node, vintage, built } = unit
  const { network, costs } = planning.workspace
  const { at, periods } = planning
  const n = network.yearCount
  const zeros = new Float64Array(periods.length)
  const none = zeros.map(() => Infinity)
  const { kind } = node.technology
  const isSliced = kind === 'plant' || kind === 'storage' || kind === 'grid'
  const own = (period: number): Vintage => vintageIn(planning, unit, period)
  const loads = isSliced ? slicedLoads(planning, node) : null
  const stock = vintage === 'standing' ? standingStock(planning, node) : zeros
  return {
    // Groups of one technology report together.
    id: node.technology.id,
    capacityUnit: kind === 'plant' || kind === 'storage' ? 'GW' : 'PJ/yr',
    activityUnit: 'PJ/yr',
    region: 0,
    isSliced,
    modes: kind === 'storage' ? storageModes(planning, node, own) : [plainMode(planning, node, own)],
    hasCapacity: !node.builtToNeed,
    leastLoad: loads?.least ?? zeros,
    cycle: kind === 'storage' ? dailyCycle(planning, node, own) : null,
    activityPerCapacity: loads === null ? 1 : node.outputPerCapacity,
    capacityFactor: loads?.most ?? Float64Array.from(at, (t) => costs.fullOutput[node.index * n + t]!),
    availability: zeros.map(() => 1),
    standing: standingShares(planning, node),
    residual: stock.map((amount, period) => amount * ceilingAt(planning, node, at[period]!)),
    investmentCost: investmentCost(planning, node, paidCapital(planning, node), () =>
      Math.max(1, lifeOf(planning, node)),
    ),
    fixedCost: Float64Array.from(periods, (_, period) => {
      const fixed = vintageValue(planning, node.fixedOm, own(period))
      const recovery = planning.workspace.finance.hurdleRecovery[node.index * n + at[period]!]!
      const removal = removalStandingCost(planning.workspace, node, at[period]!)
      const capital = removalCapitalCost(planning.workspace, node, at[period]!)
      return (fixed + removal + recovery * capital) * planning.presentValue[period]!
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

export const ceilingAt = ({ workspace: { network, effects } }: Planning, node: TechnologyNode, t: number): number =>
  Math.max(0, Math.min(1, effects.ceiling[node.index * network.yearCount + t]!))

/** How far credits of variable plants and storage have faded by what stands: they stay there, so that the plan is linear. */
function creditSpread({ workspace: { network, run }, now }: Planning, node: TechnologyNode): number {
  const fades = node.technology.kind === 'storage' || node.technology.dispatch === 'variable'
  const peak = run.peak[now]!
  if (!fades || peak <= 0) return 1
  return 1 + (run.slots[network.settings.creditFade]! * run.capacity[node.index * network.yearCount + now]!) / peak
}

const lifeOf = ({ workspace: { finance } }: Planning, { index }: TechnologyNode): number => finance.life[index]!

/** Capital cost of a unit by milestone, less what subsidies pay. */
function paidCapital({ workspace: { network, run, effects }, at }: Planning, node: TechnologyNode): Float64Array {
  const n = network.yearCount
  return Float64Array.from(at, (t) => run.rows[node.capitalCost * n + t]! * effects.capitalPaid[node.index * n + t]!)
}

/**
 * Present value of capital at the start of the period, as dear as the rate of the technology's buyers makes it, less what
 * it is worth behind the last; `lifeIn` years of life from a period on.
 */
export function investmentCost(
  planning: Planning,
  node: TechnologyNode,
  capital: Float64Array,
  lifeIn: (period: number) => number,
): Float64Array {
  const { network, finance } = planning.workspace
  const { at, periods, rate } = planning
  const first = periods[0]!.from
  const end = periods[periods.length - 1]!.to + 1
  return Float64Array.from(periods, ({ from }, period) => {
    const recovery = finance.hurdleRecovery[node.index * network.yearCount + at[period]!]!
    const dearer = recovery / capitalRecoveryFactor(rate, Math.max(1, lifeOf(planning, node)))
    const salvage = salvageShare('sinking-fund', rate, end - from, lifeIn(period)) * discountFactor(rate, end - first)
    return capital[period]! * dearer * (discountFactor(rate, from - first) - salvage)
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
