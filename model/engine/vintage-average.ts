import type { TechnologyNode } from '../network/network.ts'
import { evaluateInterpolation } from '../numerics/interpolate.ts'
import type { Workspace } from './workspace.ts'

/** Reads, once a run, what each study cohort was built with: the series at its own installation year. */
export function openVintages({ run, vintages }: Workspace): void {
  for (const [i, { plan, firstSlot }] of vintages.cohortPlans.entries()) {
    evaluateInterpolation(plan, run.slots, firstSlot, vintages.ofCohort, i)
  }
}

/** Reads what units of each year are built with, of technologies for which figures or policies have moved. */
export function openTechnique({ network, run, vintages, effects, moved }: Workspace): void {
  const n = network.yearCount
  for (let l = 0; l < vintages.rowsOf.length; l++) {
    if (moved.technology[l] === 0) continue
    const rows = vintages.rowsOf[l]!
    for (let i = 0; i < rows.length; i++) {
      const to = (vintages.firstOf[l]! + i) * n
      const from = rows[i]! * n
      const isScaled = vintages.scaledOf[l]![i] === 1
      for (let t = 0; t < n; t++) {
        vintages.ofNew[to + t] = run.rows[from + t]! * (isScaled ? effects.inputFactor[l * n + t]! : 1)
      }
    }
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
  const { network, run, stock, vintages } = workspace
  const { ofNew, average } = vintages
  const l = node.index
  const rowsOf = vintages.rowsOf[l]!
  const n = network.yearCount
  const capacity = run.capacity[l * n + t]!
  const steady = stock.steadyTotal[l]!
  const life = stock.fixedYears[l]!
  const oldest = stock.vintageTotal[l] === 0 ? t : life > 0 ? Math.max(0, t - life + 1) : 0
  for (let i = 0; i < rowsOf.length; i++) {
    const first = (vintages.firstOf[l]! + i) * n
    const fresh = ofNew[first + t]!
    let mean = fresh
    if (capacity > 0) {
      const cohorts = node.cohortCount > 0 ? sumCohorts(workspace, node, i, fresh) : 0
      const base = steady === 0 ? 0 : steady * (run.rows[rowsOf[i]! * n]! - fresh)
      mean += (cohorts + base + sumBuilt(stock.vintage, ofNew, l * n, first, oldest, t, fresh)) / capacity
    }
    average[first + t] = mean
  }
}

/** sum_c n_c (p_c - p_t) over the study's own stock, of the i-th row of a technology. */
function sumCohorts({ stock, vintages }: Workspace, node: TechnologyNode, i: number, fresh: number): number {
  const { cohort } = stock
  const { ofCohort } = vintages
  const values = vintages.firstOfCohort[node.index]! + i * node.cohortCount
  let sum = 0
  for (let c = 0; c < node.cohortCount; c++) sum += cohort[node.firstCohort + c]! * (ofCohort[values + c]! - fresh)
  return sum
}

/** sum_v n_v (p_v - p_t) over the model's own build before year t: what is built in t is new. */
function sumBuilt(
  units: Float64Array,
  technique: Float64Array,
  firstUnit: number,
  first: number,
  from: number,
  to: number,
  fresh: number,
): number {
  let sum = 0
  for (let v = from; v < to; v++) sum += units[firstUnit + v]! * (technique[first + v]! - fresh)
  return sum
}

/** Where the values of a vintage row for the stock of every year lie: year t at `stockFirst` + t of `stockValues`. */
export function stockValues({ run, vintages }: Workspace, row: number): Float64Array {
  return vintages.placeOf[row]! < 0 ? run.rows : vintages.average
}

export function stockFirst({ network, vintages }: Workspace, row: number): number {
  const place = vintages.placeOf[row]!
  return (place < 0 ? row : place) * network.yearCount
}

/** Value of a vintage row for the stock of year t. */
export function stockValue({ network, run, vintages }: Workspace, row: number, t: number): number {
  const place = vintages.placeOf[row]!
  const n = network.yearCount
  return place < 0 ? run.rows[row * n + t]! : vintages.average[place * n + t]!
}
