import type { Workspace } from '../../../engine/workspace.ts'
import type { CommodityNode, Network } from '../../../network/network.ts'
import { discountFactor } from '../present-value.ts'
import type { Period } from './milestones.ts'

/** A network whose nowcast has been run, and the periods that are to be planned from there. */
export interface Planning {
  readonly workspace: Workspace
  /** Index of the last year of the nowcast, whose stock is what stands. */
  readonly now: number
  readonly periods: readonly Period[]
  /** Index of each milestone among the years of the network. */
  readonly at: readonly number[]
  readonly rate: number
  /** Present value of one unit of money spent in the middle of every year of a period. */
  readonly presentValue: Float64Array
}

export function planningOf(workspace: Workspace, now: number, periods: readonly Period[]): Planning {
  const { network, run } = workspace
  const rate = run.slots[network.settings.socialDiscountRate]!
  const first = periods[0]?.from ?? network.horizon.end
  const presentValue = Float64Array.from(periods, ({ from, to }) => {
    let sum = 0
    for (let year = from; year <= to; year++) sum += discountFactor(rate, year - first + 0.5)
    return sum
  })
  const at = periods.map(({ milestone }) => milestone - network.horizon.start)
  return { workspace, now, periods, at, rate, presentValue }
}

/** Value of a row of the path table in every milestone year; `absent` where the study does not give it. */
export function rowValues({ workspace: { network, run }, at }: Planning, row: number, absent = 0): Float64Array {
  return Float64Array.from(at, (t) => (row < 0 ? absent : run.rows[row * network.yearCount + t]!))
}

/** Technologies that extract a commodity, as indexes. */
export const diggersOf = ({ technologies }: Network, { producers }: CommodityNode): readonly number[] =>
  producers.filter((l) => technologies[l]!.technology.kind === 'extraction')

/**
 * What is left of a commodity's exhaustible total for the years that are planned, as its last milestone states it: less
 * what was found in the country or dug by technologies up to the nowcast's end. `Infinity` where there is no total.
 */
export function leftOfTotal({ workspace: { network, run }, now, at }: Planning, node: CommodityNode): number {
  const { index, domesticTotal, extracted } = node
  if (domesticTotal < 0) return Infinity
  const n = network.yearCount
  const diggers = extracted ? diggersOf(network, node) : []
  let used = 0
  for (let t = 0; t <= now; t++) {
    used += extracted ? 0 : run.domestic[index * n + t]!
    for (const l of diggers) used += run.activity[l * n + t]!
  }
  return Math.max(0, run.rows[domesticTotal * n + at[at.length - 1]!]! - used)
}
