import { MAX_AGE } from '../../../engine/survival.ts'
import type { TechnologyNode } from '../../../network/network.ts'
import type { Planning } from './planning.ts'

/**
 * What of a technology stands in a period without anything that the plan builds: the stock of the last nowcast year as it
 * ages, and what the study itself commissions, as the mean over the period's years.
 */
export function standingStock(planning: Planning, node: TechnologyNode): Float64Array {
  const { start } = planning.workspace.network.horizon
  return Float64Array.from(planning.periods, ({ from, to }) => {
    let sum = 0
    for (let year = from; year <= to; year++) sum += standingAt(planning, node, year - start)
    return sum / (to - from + 1)
  })
}

/** Share of what is built at the start of a period that stands on average in another: at `built * P + period`. */
export function standingShares({ workspace, periods }: Planning, node: TechnologyNode): Float64Array {
  const { survival } = workspace.stock
  const shares = new Float64Array(periods.length * periods.length)
  for (const [built, { from: start }] of periods.entries()) {
    for (const [period, { from, to }] of periods.entries()) {
      if (period < built) continue
      let sum = 0
      for (let year = from; year <= to; year++)
        sum += survival[node.index * MAX_AGE + Math.min(MAX_AGE - 1, year - start)]!
      shares[built * periods.length + period] = sum / (to - from + 1)
    }
  }
  return shares
}

/**
 * Years that what stands in a period lives on from its first year, on average over its vintages; half a life of a stock
 * without vintages. At least one.
 */
export function lifeLeft(planning: Planning, node: TechnologyNode, period: number): number {
  const { workspace, periods } = planning
  const life = workspace.finance.life[node.index]!
  const t = periods[period]!.from - workspace.network.horizon.start
  let amount = 0
  let years = 0
  visitStanding(planning, node, t, (stands, age) => {
    amount += stands
    years += stands * Math.max(1, age === null ? life / 2 : life - age)
  })
  return amount > 0 ? Math.max(1, years / amount) : 1
}

function standingAt(planning: Planning, node: TechnologyNode, t: number): number {
  let sum = 0
  visitStanding(planning, node, t, (stands) => (sum += stands))
  return sum
}

/** What stands in year t of each vintage, and its age; null of a stock in its steady state. */
function visitStanding(
  { workspace, now }: Planning,
  node: TechnologyNode,
  t: number,
  visit: (stands: number, age: number | null) => void,
): void {
  const { network, stock } = workspace
  const first = node.index * MAX_AGE
  const survives = (age: number): number => (age < MAX_AGE ? stock.survival[first + age]! : 0)
  const stays = (age: number): number => (survives(age) > 0 ? survives(age + t - now) / survives(age) : 0)
  const { installed, retires, steady } = network.cohorts
  for (let c = node.firstCohort; c < node.firstCohort + node.cohortCount; c++) {
    const entry = installed[c]! - network.horizon.start
    const isGone = retires[c]! > 0 && network.horizon.start + t >= retires[c]!
    if (steady[c] === 1 || entry > t || isGone) continue
    const stands =
      entry > now
        ? stock.cohortPaid[c]! * (retires[c]! > 0 ? 1 : survives(t - entry))
        : stock.cohort[c]! * (retires[c]! > 0 ? 1 : stays(now - entry))
    visit(stands, t - entry)
  }
  const tail = stock.tail[first + now]!
  if (tail > 0 && t < MAX_AGE) visit((stock.steadyTotal[node.index]! * stock.tail[first + t]!) / tail, null)
  for (let v = 0; v <= now; v++) visit(stock.vintage[node.index * network.yearCount + v]! * stays(now - v), t - v)
}
