import type { BoundNode } from '../../network/network.ts'
import { MAX_AGE } from '../../engine/survival.ts'
import { addActivity } from './supply-limits.ts'
import { standing, valueAt, type Year } from './year.ts'

/**
 * Bounds of the study on some makers of a commodity together:
 *
 *     share:  sum_group X  <= or >=  share x sum_all X
 *     build:  sum_group r  <= or >=  build
 *     stock:  sum_group (surviving + r)  <= or >=  stock
 *
 * A ceiling of stock that falls later limits what is built now: sum_group r S(y) <= ceiling(t + y) - what will still
 * stand of the surviving, for every later year, taken as one ceiling with the least room.
 */
export function writeBounds(year: Year): void {
  const { network } = year.workspace
  for (const [i, bound] of network.bounds.entries()) {
    if (bound.technologies.some((l) => year.state.layout.unitOf[l]! < 0)) continue
    const value = valueAt(year, bound.row)
    switch (bound.parameter) {
      case 'share_min':
        writeShare(year, i, bound, value, 0, Infinity)
        break
      case 'share_max':
        writeShare(year, i, bound, value, -Infinity, 0)
        break
      case 'build_min':
        writeBuild(year, i, bound, value, Infinity)
        break
      case 'build_max':
        writeBuild(year, i, bound, -Infinity, value)
        break
      case 'stock_min':
        writeBuild(year, i, bound, value - stands(year, bound), Infinity)
        break
      case 'stock_max':
        writeBuild(year, i, bound, -Infinity, Math.max(0, roomUnder(year, bound)))
        break
    }
  }
}

function writeShare(
  year: Year,
  i: number,
  { technologies, commodity }: BoundNode,
  share: number,
  lower: number,
  upper: number,
): void {
  const row = year.writer.row('bound', i, 0, lower, upper)
  for (const l of technologies) addActivity(year, row, l, 1)
  for (const l of year.workspace.network.commodities[commodity]!.producers) addActivity(year, row, l, -share)
}

function writeBuild(
  { state, writer }: Year,
  i: number,
  { technologies }: BoundNode,
  lower: number,
  upper: number,
): void {
  const row = writer.row('bound', i, 0, lower, upper)
  for (const l of technologies) {
    const build = state.columns.build[state.layout.unitOf[l]!]!
    if (build >= 0) writer.entry(row, build, 1)
  }
}

function stands(year: Year, { technologies }: BoundNode): number {
  let sum = 0
  for (const l of technologies) sum += standing(year, l)
  return sum
}

/** Room for new units under this year's ceiling and every later one within their life. */
function roomUnder(year: Year, bound: BoundNode): number {
  const { workspace, t } = year
  const { network, run, stock } = workspace
  const n = network.yearCount
  let room = Infinity
  for (let later = t; later < n; later++) {
    let left = 0
    let survives = 0
    for (const l of bound.technologies) {
      left += standingLater(year, l, later)
      survives = Math.max(survives, stock.survival[l * MAX_AGE + Math.min(MAX_AGE - 1, later - t)]!)
    }
    if (survives <= 0) break
    room = Math.min(room, (run.rows[bound.row * n + later]! - left) / survives)
  }
  return room
}

/** What will still stand in a later year of what stands now, and of what the study itself commissions until then. */
function standingLater({ workspace, t }: Year, l: number, later: number): number {
  const { network, stock } = workspace
  const n = network.yearCount
  const node = network.technologies[l]!
  const survives = (age: number) => (age < MAX_AGE ? stock.survival[l * MAX_AGE + age]! : 0)
  const stillThere = (age: number) => (survives(age) > 0 ? survives(age + later - t) / survives(age) : 0)
  let sum = 0
  for (let c = node.firstCohort; c < node.firstCohort + node.cohortCount; c++) {
    const installed = network.cohorts.installed[c]! - network.horizon.start
    const retires = network.cohorts.retires[c]!
    if (network.cohorts.steady[c] === 1 || installed > later) continue
    if (retires > 0 && network.horizon.start + later >= retires) continue
    const amount =
      installed > t
        ? stock.cohortPaid[c]! * survives(later - installed)
        : stock.cohort[c]! * (retires > 0 ? 1 : stillThere(t - installed))
    sum += amount
  }
  const first = l * MAX_AGE
  if (stock.steadyTotal[l]! > 0 && stock.tail[first + t]! > 0)
    sum += later < MAX_AGE ? (stock.steadyTotal[l]! * stock.tail[first + later]!) / stock.tail[first + t]! : 0
  for (let v = 0; v < t; v++) sum += stock.vintage[l * n + v]! * stillThere(t - v)
  return sum
}
