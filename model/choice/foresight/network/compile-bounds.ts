import type { BoundNode } from '../../../network/network.ts'
import type { GroupTerm, HorizonGroup } from '../horizon-system.ts'
import { type Planning, rowValues } from './planning.ts'
import { standingStock } from './standing-stock.ts'
import { members, type UnitGroup } from './unit-groups.ts'

/**
 * Bounds of the study on some makers of a commodity together, as `choice/least-cost/bounds.ts` has them by the year:
 *
 *     share   sum_group X <= or >= share x sum_all X        in the milestone year
 *     build   sum_group N <= or >= sum of the bound over the years of the period
 *     stock   sum_group K <= or >= stock                    in the milestone year
 *
 * A ceiling of stock scraps nothing: where more stands than it allows, what stands is the ceiling.
 */
export function compileBounds(planning: Planning, units: readonly UnitGroup[]): readonly HorizonGroup[] {
  const { bounds, technologies, commodities } = planning.workspace.network
  return bounds.map((bound) => {
    const { commodity } = commodities[bound.commodity]!
    const names = bound.technologies.map((l) => technologies[l]!.technology.id).join('+')
    return {
      id: `bounds/${commodity.id}/${names}/${bound.parameter}`,
      region: 0,
      unit: bound.parameter.startsWith('share') ? `${commodity.unit}/yr` : capacityUnit(planning, bound),
      ...limitsOf(planning, units, bound),
    }
  })
}

function limitsOf(
  planning: Planning,
  units: readonly UnitGroup[],
  bound: BoundNode,
): Pick<HorizonGroup, 'terms' | 'lower' | 'upper'> {
  const ones = Float64Array.from(planning.at, () => 1)
  const least = ones.map(() => -Infinity)
  const most = ones.map(() => Infinity)
  const values = rowValues(planning, bound.row)
  const together = (on: GroupTerm['on']): GroupTerm[] =>
    members(units, bound.technologies).map((technology) => ({ technology, on, factor: ones }))
  switch (bound.parameter) {
    case 'share_min':
      return { terms: shareTerms(planning, units, bound, values), lower: ones.map(() => 0), upper: most }
    case 'share_max':
      return { terms: shareTerms(planning, units, bound, values), lower: least, upper: ones.map(() => 0) }
    case 'build_min':
      return { terms: together('build'), lower: overPeriods(planning, bound.row), upper: most }
    case 'build_max':
      return { terms: together('build'), lower: least, upper: overPeriods(planning, bound.row) }
    case 'stock_min':
      return { terms: together('capacity'), lower: values, upper: most }
    case 'stock_max': {
      const stands = standing(planning, bound)
      return {
        terms: together('capacity'),
        lower: least,
        upper: values.map((value, period) => Math.max(value, stands[period]!)),
      }
    }
  }
}

/** `X_l x (1 if l is of the group, else 0 - share)` over all makers of the commodity. */
function shareTerms(
  { workspace: { network } }: Planning,
  units: readonly UnitGroup[],
  { technologies, commodity }: BoundNode,
  shares: Float64Array,
): GroupTerm[] {
  return members(units, network.commodities[commodity]!.producers).map((technology) => {
    const isMember = technologies.includes(units[technology]!.node.index) ? 1 : 0
    return { technology, on: 'activity', factor: shares.map((share) => isMember - share) }
  })
}

/** A yearly amount summed over the years of each period. */
function overPeriods({ workspace: { network, run }, periods }: Planning, row: number): Float64Array {
  return Float64Array.from(periods, ({ from, to }) => {
    let sum = 0
    for (let year = from; year <= to; year++) sum += run.rows[row * network.yearCount + year - network.horizon.start]!
    return sum
  })
}

function standing(planning: Planning, { technologies }: BoundNode): Float64Array {
  const sum = new Float64Array(planning.periods.length)
  for (const l of technologies) {
    const stock = standingStock(planning, planning.workspace.network.technologies[l]!)
    for (let period = 0; period < sum.length; period++) sum[period] = sum[period]! + stock[period]!
  }
  return sum
}

function capacityUnit({ workspace: { network } }: Planning, { technologies, commodity }: BoundNode): string {
  const { kind } = network.technologies[technologies[0]!]!.technology
  return kind === 'plant' || kind === 'storage' ? 'GW' : `${network.commodities[commodity]!.commodity.unit}/yr`
}
