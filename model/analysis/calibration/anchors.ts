import type { Run } from '../../engine/run.ts'
import type { Network } from '../../network/network.ts'
import { ANCHOR_PART } from '../../sectors/modules.ts'
import type { Figure } from '../../study/sourced-series.ts'

/** What a module emits of a gas in the base year, by the inventory that a number of one of its items is solved for. */
export interface Anchor {
  readonly module: string
  /** The item whose number is solved: the note says which. */
  readonly item: string
  readonly gas: string
  /** kt a year; the figure has source, quality and note. */
  readonly stated: number
  readonly ours: number
  readonly figure: Figure
}

/**
 * The anchors of a study beside what a run makes of them in year index t: the net emission of the module,
 *
 *     ours = sum over its emissions of the gas
 */
export function anchorsOf(network: Network, run: Run, t: number): Anchor[] {
  const { equations, row } = network.sectorModel
  const n = network.yearCount
  return network.resolved.study.sectorInputs.flatMap(({ module, part, item, by, series }, i) => {
    const [figure] = series.points
    if (part !== ANCHOR_PART.name || figure === undefined) return []
    const ours = equations.emissions
      .filter((one) => one.module === module && one.gas === by)
      .reduce((sum, { quantity }) => sum + run.quantity[quantity * n + t]!, 0)
    return [{ module, item, gas: by, stated: run.rows[row[i]! * n + t]!, ours, figure }]
  })
}
