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

function standingAt({ workspace, now }: Planning, node: TechnologyNode, t: number): number {
  const { network, stock } = workspace
  const first = node.index * MAX_AGE
  const survives = (age: number): number => (age < MAX_AGE ? stock.survival[first + age]! : 0)
  const stays = (age: number): number => (survives(age) > 0 ? survives(age + t - now) / survives(age) : 0)
  const { installed, retires, steady } = network.cohorts
  let sum = 0
  for (let c = node.firstCohort; c < node.firstCohort + node.cohortCount; c++) {
    const entry = installed[c]! - network.horizon.start
    const isGone = retires[c]! > 0 && network.horizon.start + t >= retires[c]!
    if (steady[c] === 1 || entry > t || isGone) continue
    if (entry > now) sum += stock.cohortPaid[c]! * (retires[c]! > 0 ? 1 : survives(t - entry))
    else sum += stock.cohort[c]! * (retires[c]! > 0 ? 1 : stays(now - entry))
  }
  const tail = stock.tail[first + now]!
  if (tail > 0 && t < MAX_AGE) sum += (stock.steadyTotal[node.index]! * stock.tail[first + t]!) / tail
  for (let v = 0; v <= now; v++) sum += stock.vintage[node.index * network.yearCount + v]! * stays(now - v)
  return sum
}
