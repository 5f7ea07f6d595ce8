import { factorise, solveFactorised } from '../numerics/linear-solve.ts'
import { inputPerActivity } from './flows.ts'
import { stockValue } from './vintage-average.ts'
import type { Workspace } from './workspace.ts'

const FREE = 0
const CAPPED = 1
const AT_LEAST = 2

/** Rounds of the active set before a chain counts as not converging; each changes the status of a conversion. */
const MOST_ROUNDS = 60

/**
 * Reads what the chain of conversions is this year: specific inputs, shares, and how much each may and must make.
 *
 * An extraction makes between `production_min` and `domestic_limit` of its carrier; a conversion with stock of its own at
 * most what that stock can; others follow the need.
 */
export function readChain(workspace: Workspace, t: number): void {
  const { network, run, supply } = workspace
  const n = network.yearCount
  const count = network.conversions.length
  supply.net.fill(0)
  for (let i = 0; i < count; i++) {
    const node = network.technologies[network.conversions[i]!]!
    const output = network.commodities[node.output]!
    const value = (row: number, absent: number) => (row < 0 ? absent : run.rows[row * n + t]!)
    const stock = node.hasStock ? run.capacity[node.index * n + t]! * run.rows[node.availability * n + t]! : Infinity
    const extracts = node.technology.kind === 'extraction'
    supply.share[i] = value(node.stockShare, 1)
    supply.cap[i] = extracts ? Math.min(stock, value(output.domesticLimit, Infinity)) : stock
    supply.least[i] = Math.min(supply.cap[i]!, extracts ? value(output.productionMin, 0) : 0)
    for (const f of node.flows) {
      const row = supply.rowOf[network.flows[f]!.commodity]!
      if (row >= 0) supply.net[row * count + i] = supply.net[row * count + i]! + inputPerActivity(workspace, f, t)
    }
    for (const b of node.byproducts) {
      const byproduct = network.byproducts[b]!
      const row = supply.rowOf[byproduct.commodity]!
      if (row >= 0)
        supply.net[row * count + i] = supply.net[row * count + i]! - stockValue(workspace, byproduct.yield, t)
    }
  }
}

/**
 * Activity of every conversion for given uses of carriers, loops included:
 *
 *     x_i = clamp(share_i R_c(i), least_i, cap_i),   R_c = use_c + sum_j (input_cj - by-product_cj) x_j
 *
 * For a known set of conversions at a bound the free ones follow from one direct solve; the set is revised until it
 * agrees with its own solution. Returns false where it does not settle or the loop uses more than it makes.
 */
export function solveChain(workspace: Workspace): boolean {
  const { network, supply } = workspace
  const count = network.conversions.length
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (!solveRound(workspace)) return false
    let settled = true
    for (let i = 0; i < count; i++) {
      const wanted = supply.share[i]! * requirement(workspace, i)
      const slack = 1e-12 * (1 + Math.abs(wanted))
      const status = wanted > supply.cap[i]! + slack ? CAPPED : wanted < supply.least[i]! - slack ? AT_LEAST : FREE
      if (status === supply.status[i]) continue
      // A bound is kept while the solution lies on it: only a clear crossing changes the status.
      if (supply.status[i] === CAPPED && wanted >= supply.cap[i]! - slack) continue
      if (supply.status[i] === AT_LEAST && wanted <= supply.least[i]! + slack) continue
      supply.status[i] = status
      settled = false
    }
    if (settled) return true
  }
  return false
}

/** What is asked of the commodity that conversion i makes, at the present activities. */
function requirement({ network, supply }: Workspace, i: number): number {
  const count = network.conversions.length
  const output = network.technologies[network.conversions[i]!]!.output
  const row = supply.rowOf[output]!
  let asked = supply.givenUse[output]!
  for (let j = 0; j < count; j++) asked += supply.net[row * count + j]! * supply.activity[j]!
  return asked
}

function solveRound({ network, supply }: Workspace): boolean {
  const count = network.conversions.length
  for (let i = 0; i < count; i++) {
    const output = network.technologies[network.conversions[i]!]!.output
    const row = supply.rowOf[output]!
    const free = supply.status[i] === FREE
    for (let j = 0; j < count; j++) {
      supply.matrix[i * count + j] = (i === j ? 1 : 0) - (free ? supply.share[i]! * supply.net[row * count + j]! : 0)
    }
    supply.right[i] = free
      ? supply.share[i]! * supply.givenUse[output]!
      : supply.status[i] === CAPPED
        ? supply.cap[i]!
        : supply.least[i]!
  }
  if (!factorise(supply.matrix, count, supply.pivot)) return false
  solveFactorised(supply.matrix, count, supply.pivot, supply.right)
  for (let i = 0; i < count; i++) supply.activity[i] = supply.right[i]!
  return true
}
