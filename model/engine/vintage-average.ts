import type { TechnologyNode } from '../network/network.ts'
import { evaluateInterpolation } from '../numerics/interpolate.ts'
import type { Workspace } from './workspace.ts'

/** Reads, once a run, what each study cohort was built with: the series at its own installation year. */
export function openVintages({ run, vintages }: Workspace): void {
  for (const [i, { plan, firstSlot }] of vintages.cohortPlans.entries()) {
    evaluateInterpolation(plan, run.slots, firstSlot, vintages.ofCohort, i)
  }
}

/**
 * Stock average of every parameter that units keep from their installation year.
 *
 *     mean(t) = p_t + sum_v n_v(t) (p_v - p_t) / sum_v n_v(t),   p_v = p(v) x (performance standard of v, for inputs)
 *
 * Written about the value p_t of a new unit, so that a parameter that never moves is met to the bit. A base-year stock in
 * its steady state has the base year's technique. Where nothing stands the average is a new unit's.
 */
export function averageVintages(workspace: Workspace, node: TechnologyNode, t: number): void {
  const { network, run, stock, vintages, effects } = workspace
  const n = network.yearCount
  const rows = vintages.rowsOf[node.index]!
  const capacity = run.capacity[node.index * n + t]!
  const first = vintages.firstOf[node.index]!
  const years = stock.fixedYears[node.index]!
  const oldest = stock.vintageTotal[node.index] === 0 ? t + 1 : years > 0 ? Math.max(0, t - years + 1) : 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]! * n
    const scaled = vintages.scaledOf[node.index]![i] === 1
    const fresh = run.rows[row + t]! * (scaled ? effects.inputFactor[node.index * n + t]! : 1)
    let sum = 0
    if (capacity > 0) {
      const cohorts = vintages.firstOfCohort[node.index]! + i * node.cohortCount
      for (let c = 0; c < node.cohortCount; c++) {
        sum += stock.cohort[node.firstCohort + c]! * (vintages.ofCohort[cohorts + c]! - fresh)
      }
      sum += stock.steadyTotal[node.index]! * (run.rows[row]! - fresh)
      sum += scaled
        ? sumScaled(stock.vintage, run.rows, effects.inputFactor, node.index * n, row, oldest, t, fresh)
        : sumPlain(stock.vintage, run.rows, node.index * n, row, oldest, t, fresh)
    }
    vintages.average[(first + i) * n + t] = capacity > 0 ? fresh + sum / capacity : fresh
  }
}

function sumPlain(
  units: Float64Array,
  rows: Float64Array,
  first: number,
  row: number,
  from: number,
  to: number,
  fresh: number,
): number {
  let sum = 0
  for (let v = from; v <= to; v++) sum += units[first + v]! * (rows[row + v]! - fresh)
  return sum
}

function sumScaled(
  units: Float64Array,
  rows: Float64Array,
  factor: Float64Array,
  first: number,
  row: number,
  from: number,
  to: number,
  fresh: number,
): number {
  let sum = 0
  for (let v = from; v <= to; v++) sum += units[first + v]! * (rows[row + v]! * factor[first + v]! - fresh)
  return sum
}

/** Value of a vintage row for the stock of year t. */
export function stockValue({ network, run, vintages }: Workspace, row: number, t: number): number {
  const place = vintages.placeOf[row]!
  const n = network.yearCount
  return place < 0 ? run.rows[row * n + t]! : vintages.average[place * n + t]!
}
